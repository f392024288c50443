import { describe, expect, it } from 'vitest'
import { openWorld } from './open-world.ts'

function world(code: string) {
  return openWorld({ code })
}

describe('an execution', () => {
  it('keeps nothing between two runs', () => {
    const w = world('var n = 0; function up() { return ++n }')
    expect([w.runFunction('up').value, w.runFunction('up').value]).toEqual([1, 1])
  })

  it('lacks what Apps Script lacks and forbids eval', () => {
    const w = world(`
      function look() {
        return ['URL', 'TextEncoder', 'setTimeout', 'fetch', 'crypto', 'atob', 'WebAssembly', 'require']
          .filter((name) => typeof globalThis[name] !== 'undefined')
      }
      function evil() { return eval('1+1') }`)
    expect(w.runFunction('look').value).toEqual([])
    expect(w.runFunction('evil').error).toContain('Code generation from strings')
  })

  it('names the member that the stand-in lacks', () => {
    const w = world(`
      function one() { SpreadsheetApp.getActive().getRange('A1') }
      function two() { Gmail.Users.Messages.batchDelete({}, 'me') }`)
    expect(w.runFunction('one').error).toBe('Error: not in the stand-in: Spreadsheet.getRange')
    expect(w.runFunction('two').error).toBe(
      'Error: not in the stand-in: Gmail.Users.Messages.batchDelete',
    )
  })

  it('hands over objects of its own realm only', () => {
    const w = world(`
      function look() {
        const answer = Sheets.Spreadsheets.get(SpreadsheetApp.getActive().getId())
        let caught
        try { Sheets.Spreadsheets.get('x') } catch (error) { caught = error }
        return [answer instanceof Object, answer.sheets instanceof Array, caught instanceof Error,
          new Date() instanceof Date, new Date().constructor === Date]
      }`)
    expect(w.runFunction('look').value).toEqual([true, true, true, true, true])
  })

  it('shows the virtual clock, which calls and sleep move on', () => {
    const w = openWorld({
      now: '2019-10-15T09:00:00+09:00',
      code: `function look() {
        const before = Date.now(); Utilities.sleep(1500); PropertiesService.getScriptProperties().getKeys()
        return [new Date(before).toISOString(), Date.now() - before] }`,
    })
    expect(w.runFunction('look').value).toEqual(['2019-10-15T00:00:00.000Z', 1530])
  })

  it('is cut off after six minutes of virtual time', () => {
    const w = world(`function loop() {
      for (let i = 0; ; i++) { try { Utilities.sleep(60000) } catch (e) { if (i > 20) throw e } } }`)
    const run = w.runFunction('loop')
    expect(run).toMatchObject({ ok: false, killed: true })
    expect(run.virtualMs).toBeLessThanOrEqual(8 * 60_000)
  })

  it('reports what the script throws while it loads', () => {
    const w = world(`function f() { return 1 } throw new Error('at the top')`)
    expect(w.runFunction('f')).toMatchObject({ ok: false, error: 'Error: at the top' })
  })

  it('reports Google errors as the advanced services word them', () => {
    const w = world(`function look() {
      try { Sheets.Spreadsheets.Values.get(SpreadsheetApp.getActive().getId(), '無い!A1') }
      catch (e) { return [e.name, e.message, e.details.code] } }`)
    expect(w.runFunction('look').value).toEqual([
      'GoogleJsonResponseException',
      'API call to sheets.spreadsheets.values.get failed with error: Unable to parse range: 無い!A1',
      400,
    ])
  })

  it('says which function is missing', () => {
    expect(world('').runFunction('nothing').error).toBe('Script function not found: nothing')
  })
})

describe('faults', () => {
  const code = `
    function fill() {
      const p = PropertiesService.getScriptProperties()
      try { for (let i = 1; i <= 5; i++) p.setProperty('k' + i, 'x') }
      catch (error) { p.setProperty('caught', error.message) }
    }`
  const keys = (w: ReturnType<typeof world>): string[] =>
    Object.keys((w.toJson() as { properties: object }).properties)

  it('kills before a call: it and all that follows never happens, catch blocks included', () => {
    const w = world(code)
    w.faults.killAt(3, 'before')
    expect(w.runFunction('fill')).toMatchObject({ ok: false, killed: true })
    expect(keys(w)).toEqual(['k1', 'k2'])
    expect(w.faults.fired()).toBe(true)
  })

  it('kills after a call: its effect stays', () => {
    const w = world(code)
    w.faults.killAt(3, 'after')
    w.runFunction('fill')
    expect(keys(w)).toEqual(['k1', 'k2', 'k3'])
  })

  it('fails a call catchably, and counts on over executions until it fires', () => {
    const w = world(code)
    w.faults.failAt(7, 'before', 'Service unavailable')
    expect(w.runFunction('fill').killed).toBe(false)
    expect(w.faults.fired()).toBe(false)
    w.runFunction('fill')
    expect(keys(w)).toContain('caught')
  })

  it('lets somebody act in the middle of an execution', () => {
    const w = world(
      `${code} function other() { PropertiesService.getScriptProperties().setProperty('other', '1') }`,
    )
    w.faults.atCall(2, () => void w.runFunction('other'))
    w.runFunction('fill')
    expect(keys(w)).toEqual(['k1', 'other', 'k2', 'k3', 'k4', 'k5'])
  })

  it('refuses the lock while somebody else holds it, after the wait', () => {
    const w = world('function f() { return LockService.getScriptLock().tryLock(5000) }')
    w.faults.lockHeld(true)
    const run = w.runFunction('f')
    expect([run.value, run.virtualMs >= 5000]).toEqual([false, true])
    w.faults.clear()
    expect(w.runFunction('f').value).toBe(true)
  })

  it('lets the lock of a killed execution go', () => {
    const w = world(`function f() { const l = LockService.getScriptLock()
      const got = l.tryLock(10); PropertiesService.getScriptProperties().getKeys(); return got }`)
    w.faults.killAt(1, 'before')
    expect(w.runFunction('f').killed).toBe(true)
    expect(w.runFunction('f').value).toBe(true)
  })
})

describe('counts', () => {
  it('count crossings that move data and no others', () => {
    const w = world(`function f() {
      LockService.getScriptLock().tryLock(1); Utilities.getUuid(); Session.getEffectiveUser().getEmail()
      CacheService.getScriptCache().get('a'); MailApp.getRemainingDailyQuota()
      Sheets.Spreadsheets.Values.batchGet(SpreadsheetApp.getActive().getId(), { ranges: ['シート1'] })
      ContentService.createTextOutput('x') }`)
    const run = w.runFunction('f')
    expect(run.calls).toEqual([
      'Cache.get',
      'MailApp.getRemainingDailyQuota',
      'Sheets.Spreadsheets.Values.batchGet',
    ])
    expect(w.counts.total).toBe(3)
  })
})
