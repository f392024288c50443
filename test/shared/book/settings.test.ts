import { describe, expect, it } from 'vitest'
import { settingDefinitions } from '../../../shared/book/settings.ts'
import { bookOf, settingRows } from './sample-book.ts'

describe('settings', () => {
  it('keep their initial value when their row is missing', () => {
    const { settings } = bookOf({ settings: [] }).values
    expect(settings.dailyLimit).toBe('80')
    expect(settings.groupName).toBe('')
  })

  it('are blank when a person blanked them', () => {
    const { settings } = bookOf({ settings: settingRows({ リマインド: '' }) }).values
    expect(settings.reminderDays).toBe('')
  })

  it('are found by their name in whatever order the rows stand', () => {
    const rows = [...settingRows({ 担当者: '別の者' })].reverse()
    const { settings } = bookOf({ settings: rows }).values
    expect([settings.staff, settings.term]).toEqual(['別の者', '1'])
  })

  it('have names of their own', () => {
    const items = Object.values(settingDefinitions).map(({ item }) => item)
    expect(new Set(items).size).toBe(items.length)
  })
})
