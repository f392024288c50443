import { expect, it } from 'vitest'
import { noticeAddress } from '../../../shared/morning/notice-address.ts'
import { bookOf, settingRows } from '../book/sample-book.ts'

const settingsWith = (changed: Readonly<Record<string, string>>) =>
  bookOf({ settings: settingRows(changed) }).values.settings

it.each([
  ['mihon@town.mihon.example', 'mihon@town.mihon.example'],
  ['ｍｉｈｏｎ＠town.mihon.example', 'mihon@town.mihon.example'],
  ['見本 <mihon@town.mihon.example>', 'mihon@town.mihon.example'],
  ['mihon@town.mihon.example、shiken@town.mihon.example', 'mihon@town.mihon.example'],
  ['', 'event@jimukyoku.example'],
  ['内線 123', 'event@jimukyoku.example'],
])('tells the secretariat at the first address of 知らせ先: %j is %s', (notify, address) => {
  expect(noticeAddress(settingsWith({ 知らせ先: notify }), 'owner@jimukyoku.example')).toBe(address)
})

it('tells the owner where no setting names an address', () => {
  const nowhere = { 知らせ先: '担当者', 事務局メール: '' }
  expect(noticeAddress(settingsWith(nowhere), 'owner@jimukyoku.example')).toBe(
    'owner@jimukyoku.example',
  )
})
