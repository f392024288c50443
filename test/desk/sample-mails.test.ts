import { expect, test } from 'vitest'
import { openWorld } from '../google/open-world.ts'
import { createArrivals, loadSampleMails } from './world/sample-mails.ts'

const open = (now: string) => openWorld({ now, code: 'function onOpen() {}' })

test('a sample mail is in the inbox once its own date has come, and never twice', () => {
  const world = open('2019-10-15T09:30:00+09:00')
  const arrivals = createArrivals(world, loadSampleMails())
  expect(arrivals.deliverDue()).toBe(10)
  expect(arrivals.deliverDue()).toBe(0)
  expect(arrivals.next()).toBe(Date.parse('2019-10-16T10:08:51+09:00'))
  world.advanceTo('2019-10-16T10:10:00+09:00')
  expect(arrivals.deliverDue()).toBe(1)
  expect(world.mail.inbox()).toHaveLength(11)
})

test('a desk that is opened again does not deliver the same mails again', () => {
  const world = open('2019-10-15T09:30:00+09:00')
  createArrivals(world, loadSampleMails()).deliverDue()
  expect(createArrivals(world, loadSampleMails()).deliverDue()).toBe(0)
})

test('every sample mail comes from a sender of its own or a reply of theirs, to the mailbox, authenticated', () => {
  const world = open('2020-01-01T09:00:00+09:00')
  createArrivals(world, loadSampleMails()).deliverDue()
  for (const mail of world.mail.inbox()) {
    expect(mail.to).toBe('event@jimukyoku.example')
    expect(mail.headers['authentication-results']).toMatch(/dmarc=pass|spf=pass/)
    expect(mail.subject).not.toBe('')
  }
})

test('telephone numbers in the sample mails belong to nobody: 00 follows the area code', () => {
  const world = open('2020-01-01T09:00:00+09:00')
  createArrivals(world, loadSampleMails()).deliverDue()
  const texts = world.mail.inbox().map(({ text }) => text.normalize('NFKC').replace(/\u2212/g, '-'))
  const numbers = texts.flatMap((text) => text.match(/\b0\d{1,4}-\d{2,4}-\d{4}\b/g) ?? [])
  expect(numbers.length).toBeGreaterThan(5)
  for (const number of numbers) expect(number).toMatch(/^0\d{1,4}-00/)
})
