import type { ApprovalFault } from '../../shared/decide/approve/approve-mails.ts'

/** Why nothing was approved, and what to do. */
export function approvalFaultText(fault: ApprovalFault): string {
  return fault.tag === 'changed-since'
    ? `${fault.name} 様への文面が、表示した後に変わりました。画面を開き直して、もう一度ご確認ください。`
    : 'ほかの人が先に送ったか、行が変わりました。画面を開き直してください。'
}
