import type { Book } from '../../../shared/book/book.ts'
import { noticeAddress } from '../../../shared/morning/notice-address.ts'
import { type Html, html } from '../html.ts'

/** 「試験」: nobody but the secretariat gets what is sent. Said wherever somebody is about to send. */
export function trialNote({ values: { settings } }: Book): Html | false {
  return (
    settings.sendingMode === '試験' &&
    html`<div class="box doubt">いまは試験中です。メールはすべて「知らせ先」（${noticeAddress(settings, '事務局メール')}）だけに届き、ご本人には届きません。</div>`
  )
}
