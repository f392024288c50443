/** 「―――以下、御社HPより―――」: what follows is ours, pasted in. */
const pastedFrom =
  /^[\s>]*[-_=─━―ー*]{2,}[^-_=─━―ー*]{0,24}(?:以下|引用|転載|抜粋|貼り?付け|より|ホームページ|HP)[^-_=─━―ー*]{0,16}[-_=─━―ー*]{2,}\s*$/iu
/** 「<元のメール>」, 「=== 以下、いただいたメール ===」: a ruled or bracketed heading of the mail below. */
const headsMail =
  /^[\s>]*(?:[-_=─━―ー*~]{2,}|[<《〈【[({「『])\s*(?:以下|ここから)?[、\s]*(?:(?:元|もと|受信(?:した)?|(?:いただ|頂|届)いた|お送りした|先日|前回|返信元|転送元)[の\s]{0,2}(?:\S{1,6}の)?(?:メール|メッセージ|通知|ご?案内)(?:文|本文|内容)?|引用(?:文)?|原文)(?:ここから|です)?\s*(?:[-_=─━―ー*~]{2,}|[>》〉】\])}」』])?\s*$/u
/** Our own notice without any mark: nobody else introduces himself so. */
const ourNotice = /研究会\s?事務局の\S{1,6}です[。.]?\s*$/u

/** A line below which nothing is the sender's own, though no mail program wrote it. */
export function headsPasted(line: string): boolean {
  return pastedFrom.test(line) || headsMail.test(line) || ourNotice.test(line)
}
