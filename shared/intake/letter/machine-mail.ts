import type { IncomingMail } from '../application.ts'

export type MachineMail = 'bounce' | 'auto-reply' | 'newsletter'

const bounceSender = /^(?:mailer-daemon|postmaster|mail-daemon|bounce[s]?[+.-]?.*)@/i
const bounceSubject =
  /undeliver|delivery (?:status notification|failure|has failed)|returned mail|mail delivery|failure notice|配信不能|配信エラー|配送エラー|配送不能|送信できませんでした|不達|届けられませんでした|メールが届きません/i
const autoSubject =
  /^(?:automatic reply|auto:|auto-?reply|out of office|【?自動送信)|自動返信|自動応答|受付完了のお知らせ.*自動/i
/** Words that a person uses as well: they say nothing where the letter asks for something itself. */
const awaySubject = /^【?不在|不在のお知らせ/
const awayBody =
  /^.{0,40}不在にして(?:おり|い)ます|(?:このメール|本メール).{0,20}自動(?:で|的に)?(?:送信|配信)/u
const asks =
  /(?:参加|出席|見学|傍聴|入会|申し?込み?)(?:を|に|で|の)?(?:(?:申し?込み?|希望)(?:を|いた|致|し|させ)?|(?:いた|致)?し|させて(?:いただ|頂)き?)(?:いた|致)?し?(?:ます|たく)|(?:参加|申し?込み|出席)(?:を)?お願い/u
const autoBody =
  /(?:このメール|本メール).{0,20}(?:自動(?:で|的に)?返信|自動応答)|自動(?:返信|応答)メール|[([【]自動(?:返信|応答)[)\]】]/u
/** 「以下の内容で受け付けました」 by a web form to which nobody can answer. */
const receipt =
  /受け?付け?(?:いた|致)?(?:しまし)?[^。]{0,3}た[\s\S]{0,600}返信(?:は|を)?(?:し|され|なさ|でき|いただけ)[^。]{0,8}(?:ない|ません)/u
const newsletterSubject = /メールマガジン|メルマガ|ニュースレター|newsletter|\bvol\.?\s?\d+|【PR】/i
const newsletterBody =
  /(?:配信の?(?:停止|解除)|メルマガ.{0,10}解除|unsubscribe).{0,40}(?:こちら|https?:|URL|リンク|クリック)|配信(?:の)?(?:停止|解除)は[^。]{0,16}返信/iu
/** 「配信停止をご希望の方は、下記から」: many read it. */
const toReaders =
  /(?:配信|購読|登録|ご?案内|メール|お知らせ)[^。]{0,16}(?:停止|解除|変更|不要|(?:希望|必要と)(?:し|され)ない)[^。]{0,12}(?:方は|場合は|際は)[^。]{0,24}(?:こちら|下記|以下|次の|上記|本メール|このメール|URL|リンク|フォーム|https?:)/iu

/** Mails that no person wrote to us; undefined when one did. */
export function readMachineMail(
  mail: IncomingMail,
  subject: string,
  {
    text,
    own,
    mailbox,
  }: { readonly text: string; readonly own: readonly string[]; readonly mailbox: string },
): MachineMail | undefined {
  const { headers } = mail
  const head = text.slice(0, 3_000)
  if (bounceSender.test(mail.from?.address ?? '') || bounceSubject.test(subject)) return 'bounce'
  if (/report-type="?delivery-status/i.test(headers['content-type'] ?? '')) return 'bounce'
  const submitted = (headers['auto-submitted'] ?? '').toLowerCase()
  if (submitted !== '' && !submitted.startsWith('no')) return 'auto-reply'
  const marked = headers['x-autoreply'] ?? headers['x-autorespond'] ?? 'no'
  if (!/^no\b/i.test(marked)) return 'auto-reply'
  if (/auto_reply/i.test(headers.precedence ?? '')) return 'auto-reply'
  if (autoSubject.test(subject) || autoBody.test(head.slice(0, 1_000))) return 'auto-reply'
  const isWish = asks.test(head.slice(0, 1_000))
  if (!isWish && (awaySubject.test(subject) || awayBody.test(head.slice(0, 1_000))))
    return 'auto-reply'
  if (receipt.test(head.slice(0, 1_000))) return 'auto-reply'
  const bulk =
    headers['list-unsubscribe'] !== undefined ||
    /^(?:bulk|list|junk)/i.test(headers.precedence ?? '')
  // Our own Google Group marks every mail as a list mail.
  const ownGroup =
    headers['x-original-from'] !== undefined ||
    (mailbox !== '' && mail.from?.address.toLowerCase() === mailbox.toLowerCase())
  if (ownGroup) return undefined
  if (newsletterSubject.test(subject) && (bulk || newsletterBody.test(text))) return 'newsletter'
  // A person who introduces himself writes himself, whatever his company adds below.
  const introduces = /と申します|でございます。|の者です/u.test(
    text.slice(0, 400).replace(/\n/g, ''),
  )
  const isTypical = newsletterBody.test(text) || (!isWish && toReaders.test(own.join('\n')))
  return (bulk && (isTypical || !isWish)) || (isTypical && !introduces) ? 'newsletter' : undefined
}
