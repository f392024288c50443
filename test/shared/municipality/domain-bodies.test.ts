import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { domainBodies } from '../../../shared/municipality/domain-bodies.ts'

const codes = (domain: string) => domainBodies(domain).map(({ code }) => code)

describe('a mail domain tells the municipality', () => {
  it.each([
    ['town.minami.lg.jp', '363871'],
    ['x.y.town.kamiyama.lg.jp', '363421'],
    ['town.manazuru.kanagawa.jp', '143839'],
    ['town.tokushima-naka.lg.jp', '363685'],
    ['city.shimanto.lg.jp', '392103'],
    ['town.shimanto.lg.jp', '394122'],
    ['city.sanyo-onoda.lg.jp', '352161'],
    ['town.ama.shimane.jp', '325252'],
    ['section.metro.tokyo.jp', '130001'],
    ['gbox.pref.osaka.lg.jp', '270008'],
    ['city.yokohama.jp', '141003'],
    ['CITY.CHOFU.TOKYO.JP', '132080'],
  ])('%s → %s', (domain, code) => {
    expect(codes(domain)).toEqual([code])
  })

  it('offers every body of the same name and chooses none', () => {
    expect(codes('city.chuo.lg.jp').sort()).toEqual(['131024', '192147'])
  })

  it.each([
    'metro.tokyo.evil.com',
    'town.minami.lg.jp.example.com',
    'town.minami.jp',
    'machida.kanagawa.jp',
    'city.machida.kanagawa.jp',
    'jinsekigun.jp',
    'gmail.com',
    '',
    `${'a.'.repeat(5_000)}jp`,
  ])('nothing follows from %s', (domain) => {
    expect(codes(domain)).toEqual([])
  })
})

const list = new URL('../../../../shared/data/municipality-domains.tsv', import.meta.url)

describe.skipIf(!existsSync(list))('the list of domains beside the repository', () => {
  const rows = existsSync(list)
    ? readFileSync(list, 'utf8')
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => line.split('\t'))
    : []

  it('at least 92 % of the current domains are found, and none of all is wrong', () => {
    let found = 0
    const wrong: string[] = []
    for (const row of rows) {
      const domains = (row[6] ?? '').split(',').filter((domain) => domain !== '')
      if (codes(domains[0] ?? '').join() === row[0]) found++
      for (const domain of domains) {
        const [first, ...more] = codes(domain)
        if (first !== undefined && more.length === 0 && first !== row[0]) wrong.push(domain)
      }
    }
    expect(rows).toHaveLength(1788)
    expect(found / rows.length).toBeGreaterThanOrEqual(0.92)
    expect(wrong).toEqual([])
  })
})
