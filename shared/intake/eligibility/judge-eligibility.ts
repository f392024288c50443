import { fullNameOf } from '../../municipality/bodies.ts'
import type { Eligibility } from '../application.ts'
import { domainOf } from '../text/find-addresses.ts'
import type { Municipality } from './resolve-municipality.ts'

export type EligibilityFacts = {
  readonly municipality: Municipality
  readonly address: string
  readonly trusted: 'yes' | 'no'
  readonly department: string
  readonly title: string
  readonly organisation: string
  readonly jointBody: string
  readonly seconded: 'yes' | 'no'
}

type Judgement = { readonly verdict: Eligibility; readonly reason: string }

const freeMail = new Set(
  `gmail.com googlemail.com yahoo.co.jp yahoo.com ymail.ne.jp icloud.com me.com mac.com outlook.com outlook.jp hotmail.com hotmail.co.jp live.jp live.com msn.com
docomo.ne.jp ezweb.ne.jp au.com softbank.ne.jp i.softbank.jp ymobile.ne.jp rakumail.jp rakuten.jp nifty.com biglobe.ne.jp ocn.ne.jp so-net.ne.jp plala.or.jp
dion.ne.jp excite.co.jp infoseek.jp aol.com proton.me protonmail.com gmx.com zoho.com uqmobile.jp y-mobile.ne.jp me.au.com disney.ne.jp willcom.com`
    .split(/\s+/)
    .filter((domain) => domain !== ''),
)

/** A mailbox that anybody can open: no evidence of an office (DOMAIN §6.1). */
export function isFreeMail(address: string): boolean {
  return freeMail.has(domainOf(address))
}

/** A private mailbox whose domain has to be stated as the reason. */
function byDomain({ address, municipality }: EligibilityFacts): Judgement | undefined {
  const domain = domainOf(address)
  if (isFreeMail(address))
    return { verdict: '要確認', reason: 'フリーメールのため、在職を確かめてください' }
  if (/\.ed\.jp$/.test(domain)) return { verdict: '要確認', reason: '学校・教育機関のドメインです' }
  if (/\.go\.jp$/.test(domain))
    return { verdict: '要確認', reason: '国の機関のドメインです(出向の可能性)' }
  if (/\.ac\.jp$/.test(domain)) return { verdict: '要確認', reason: '大学のドメインです' }
  if (municipality.body && municipality.byDomain === 'yes')
    return {
      verdict: '対象',
      reason: `ドメイン ${domain} から ${fullNameOf(municipality.body)} と分かります`,
    }
  if (/(?:^|\.)lg\.jp$/.test(domain) && municipality.body)
    return { verdict: '対象', reason: `地方公共団体のドメイン ${domain} と本文から` }
  return undefined
}

function byPerson({
  title,
  department,
  organisation,
  jointBody,
  address,
  seconded,
}: EligibilityFacts): Judgement | undefined {
  if (/議員|議長/.test(title)) return { verdict: '要確認', reason: '議員の方です' }
  if (/協力隊|隊員/.test(`${title}${department}`))
    return { verdict: '要確認', reason: '地域おこし協力隊の方です(任用か委託かを確かめてください)' }
  if (seconded === 'yes')
    return { verdict: '要確認', reason: '出向・派遣中の方です(どの団体の職員かを確かめてください)' }
  if (jointBody !== '')
    return /lg\.jp$/.test(domainOf(address))
      ? { verdict: '対象', reason: `${jointBody}(一覧にない団体)` }
      : { verdict: '要確認', reason: `${jointBody}(一覧にない団体)` }
  if (
    /DMO|観光協会|観光局|社会福祉協議会|振興公社|公社|財団法人|社団法人|商工会|まちづくり/.test(
      organisation,
    )
  )
    return { verdict: '要確認', reason: `外郭団体など(${organisation})の方です` }
  return undefined
}

/** 対象判定 with its reason; a proposal, never a refusal (R3, R4). */
export function judgeEligibility(facts: EligibilityFacts): Judgement {
  const { municipality, organisation } = facts
  if (municipality.state === 'conflict')
    return {
      verdict: '要確認',
      reason: `ドメインと本文の団体が違います(${municipality.candidates.map(fullNameOf).join('・')})`,
    }
  const person = byPerson(facts)
  if (person) return person
  if (facts.trusted === 'no' && municipality.body)
    return { verdict: '要確認', reason: '転送されたメールのため、差出人を確かめられません' }
  const domain = byDomain(facts)
  if (domain) return domain
  if (municipality.state === 'ambiguous')
    return { verdict: '要確認', reason: '同じ名前の団体が複数あります' }
  if (municipality.body)
    return organisation === ''
      ? {
          verdict: '要確認',
          reason: `本文に ${fullNameOf(municipality.body)} とありますが、ドメインからは分かりません`,
        }
      : { verdict: '要確認', reason: `${organisation} の方が自治体の名で書いています` }
  return organisation === ''
    ? { verdict: '要確認', reason: '自治体の職員と分かる記載がありません' }
    : { verdict: '対象外', reason: `${organisation} の方です(自治体の職員ではありません)` }
}
