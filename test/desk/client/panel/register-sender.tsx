import type { OpenMail } from '../../desk-api.ts'

type Props = { readonly mail: OpenMail; readonly onChange: () => void }

export function RegisterSender({ mail }: Props) {
  return (
    <button type="button" class="register" data-mail={mail.id}>
      送信者を登録
    </button>
  )
}
