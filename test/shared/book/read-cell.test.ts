import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellToRaw, readCell } from '../../../shared/book/cell.ts'
import type { CellKind, Column } from '../../../shared/book/column.ts'
import { readTypedDate, readTypedTime } from '../../../shared/book/typed-moment.ts'
import { serialToDate } from '../../../shared/time/sheet-serial.ts'

const column = (kind: CellKind): Column => ({ header: '欄', kind })

describe('what people type', () => {
  it.each([
    ['2019/11/14', '2019-11-14'],
    ['2019-11-4', '2019-11-04'],
    ['２０１９／１１／１４', '2019-11-14'],
    ['2019年11月14日（木）', '2019-11-14'],
    ['2019年 11月 4日', '2019-11-04'],
    ['2019.11.14', '2019-11-14'],
    ['2019/2/29', undefined],
    ['11/14', undefined],
    ['20191114', '2019-11-14'],
    ['20191314', undefined],
    ['令和元年１１月１４日', '2019-11-14'],
    ['R1.11.14', '2019-11-14'],
    ['h31/4/1', '2019-04-01'],
    ['平成31年4月1日（月）', '2019-04-01'],
    ['2019/11/14 木曜日', '2019-11-14'],
    ['令和百年1月1日', undefined],
  ])('as a date: %s is %s', (text, date) => {
    expect(readTypedDate(text)).toBe(date)
  })

  it.each([
    ['13:30', '13:30'],
    ['9:00', '09:00'],
    ['１３：３０', '13:30'],
    ['13時', '13:00'],
    ['9時5分', '09:05'],
    ['24:00', undefined],
    ['午後1時', '13:00'],
    ['午後１時半', '13:30'],
    ['午前12時', '00:00'],
    ['1:30 PM', '13:30'],
    ['午後13時', undefined],
    ['1330', undefined],
  ])('as a time: %s is %s', (text, time) => {
    expect(readTypedTime(text)).toBe(time)
  })

  it.each([
    ['2019/11/14 9:05', '2019-11-14T09:05:00+09:00'],
    ['2019-11-14 13:30', '2019-11-14T13:30:00+09:00'],
    ['２０１９年１１月１４日　１３時３０分', '2019-11-14T13:30:00+09:00'],
    ['2019/11/14', '2019-11-14T00:00:00+09:00'],
    ['2019/11/14 13:30:59', '2019-11-14T13:30:00+09:00'],
  ])('as a date with time: %s is %s', (text, iso) => {
    expect(readCell(text, column('instant'))).toEqual({ value: Date.parse(iso) })
  })

  it.each([
    ['１，２００', 1200],
    ['-3', -3],
    ['2.5', 2.5],
  ])('as a number: %s is %d', (text, number) => {
    expect(readCell(text, column('number'))).toEqual({ value: number })
  })
})

describe('cells', () => {
  it('read a number under a text header as that text, so that codes keep their meaning', () => {
    expect(readCell(363_871, column('code'))).toEqual({ value: '363871' })
  })

  it.each(['text', 'code', 'date', 'time', 'instant', 'number'] as const)(
    'of spaces only are blank without fault: %s',
    (kind) => {
      const reading = readCell(' 　', column(kind))
      expect(reading.fault).toBeUndefined()
      expect(reading.value).toBe(kind === 'instant' || kind === 'number' ? null : '')
    },
  )

  it('keep line breaks within a text and lose those at its ends', () => {
    expect(readCell('\n一行目\n二行目 \n', column('text')).value).toBe('一行目\n二行目')
  })

  it('never throw, whatever stands in them, and are blank where they have a fault', () => {
    const raw = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.double(),
      fc.boolean(),
      fc.constantFrom(null, undefined, Infinity, 1e300),
    )
    const kind = fc.constantFrom<CellKind>('text', 'code', 'date', 'time', 'instant', 'number')
    fc.assert(
      fc.property(raw, kind, (cell, cellKind) => {
        const { value, fault } = readCell(cell, column(cellKind))
        if (fault) expect(value === '' || value === null).toBe(true)
      }),
    )
  })

  it('read what was written', () => {
    const instant = fc.integer({ min: 1, max: 4_000_000_000 }).map((n) => n * 1000)
    const written = fc.oneof(
      fc.tuple(fc.constant<CellKind>('instant'), instant),
      fc.tuple(fc.constant<CellKind>('number'), fc.integer()),
      fc.tuple(
        fc.constant<CellKind>('date'),
        fc.integer({ min: 2, max: 90_000 }).map(serialToDate),
      ),
      fc.tuple(fc.constant<CellKind>('time'), fc.constantFrom('00:00', '09:05', '13:30', '23:59')),
      fc.tuple(
        fc.constant<CellKind>('text'),
        fc.string({ unit: 'grapheme' }).map((text) => text.trim()),
      ),
    )
    fc.assert(
      fc.property(written, ([kind, value]) => {
        expect(readCell(cellToRaw(value, column(kind)), column(kind))).toEqual({ value })
      }),
    )
  })
})
