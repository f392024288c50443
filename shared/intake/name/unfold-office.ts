import { findBodies } from '../../municipality/find-bodies.ts'
import { readTitle } from '../words/job-titles.ts'
import { parsePerson } from './parse-person.ts'

const doing =
  /^(.{2,60}?)(?:で|にて|において|に)([^、。で]{0,24}?)(?:(?:を|として|に|の)?(?:担当|勤務|所属|在籍|活動|従事|兼務)?(?:させていただいて|させて頂いて|して|務めて|勤めて|働いて)(?:おります|います|いる|おる)|(?:を|に|の)?(?:担当|勤務|所属|在籍)する)[、\s]*(?=\S{2})/u
const alone =
  /^(.{2,60}?)(?:を|として)(?:して|務めて|勤めて|活動して|勤務して)(?:おります|います|いる|おる)[、\s]*(?=\S{2})/u

/** 「企画課で国際交流員をしております山田と申します」 → 「企画課 国際交流員の山田と申します」 */
export function unfoldOffice(sentence: string): string {
  const [whole = '', office = '', work = ''] = doing.exec(sentence) ?? alone.exec(sentence) ?? []
  if (office === '' || whole.length > 110) return sentence
  // 五島列島の小値賀町: what stands in front of the body says where it lies.
  const start = findBodies(office)[0]?.start ?? 0
  if (start > 0 && /の$/u.test(office.slice(0, start))) return unfoldOffice(sentence.slice(start))
  const read = parsePerson(office)
  if (read.rest.length > 0 || read.name !== '') return sentence
  if (!read.body && read.department === '' && read.title === '') return sentence
  const title = work !== '' && readTitle(work) ? ` ${work}` : ''
  const plain = office.replace(/(?<=[市町村区県])の/u, ' ')
  return `${plain}${title}の${sentence.slice(whole.length)}`
}
