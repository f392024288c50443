import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openWorld } from './open-world.ts'

const code = `
  function doPost(e) {
    if (e.postData.contents === 'throw') throw new Error('<broken>')
    if (e.postData.contents === 'nothing') return
    PropertiesService.getScriptProperties().setProperty('last', e.postData.contents)
    return ContentService.createTextOutput(JSON.stringify([e.postData.type, Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail()]))
      .setMimeType(ContentService.MimeType.JSON) }`

describe('the web app', () => {
  it('runs as its owner and does not know who calls', () => {
    const w = openWorld({ code })
    const answer = w.post('日本')
    expect(answer).toMatchObject({ status: 200, contentType: 'application/json; charset=utf-8' })
    expect(JSON.parse(answer.text)).toEqual(['text/plain', '', w.owner])
  })

  it('answers a failure with status 200 and a page', () => {
    const w = openWorld({ code })
    for (const text of ['throw', 'nothing']) {
      expect(w.post(text)).toMatchObject({ status: 200, contentType: 'text/html; charset=utf-8' })
    }
    expect(w.post('throw').text).toContain('Error: &lt;broken>')
    expect(w.get().text).toContain('Script function not found: doGet')
  })
})

describe('the state file', () => {
  it('brings the world back as it was', () => {
    const folder = mkdtempSync(join(tmpdir(), 'world-'))
    const stateFile = join(folder, 'world.json')
    const w = openWorld({ code, stateFile })
    w.post('日本')
    w.sheet.edit({ title: 'シート1', row: 1, column: 1, values: [['名']] })
    w.mail.deliver({ raw: 'From: a@city.example\r\nSubject: x\r\n\r\n\x80' })
    w.save()
    expect(openWorld({ code, stateFile }).toJson()).toEqual(w.toJson())
    rmSync(folder, { recursive: true })
  })
})
