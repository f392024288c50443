import {
  openStudyGroup,
  person,
  receiveApplication,
  registration,
  type StudyGroup,
  send,
} from './study-group.ts'

export const applicantAddress = (index: number): string => `mihon${index}@town.minami.lg.jp`

/** A study group to which so many people have applied, each by a mail of their own; their mails are due at the next run. */
export function openWithApplicants(
  count: number,
  as: Partial<Parameters<typeof registration>[1]> = {},
): StudyGroup {
  const name = JSON.stringify([count, as])
  const group = prepared.get(name) ?? apply(count, as)
  prepared.set(name, group)
  return { ...group, world: group.world.fork() }
}

/** Each is lived through once, every story starts from a copy. */
const prepared = new Map<string, StudyGroup>()

function apply(count: number, as: Partial<Parameters<typeof registration>[1]>): StudyGroup {
  const group = openStudyGroup()
  for (let index = 1; index <= count; index++) {
    const email = applicantAddress(index)
    const mail = receiveApplication(group.world, { from: email, id: email })
    const participants = [{ ...person, name: `見本 第${index}`, email }]
    send(
      group.world,
      group.device,
      registration(mail, { participants, asMember: false, ...as }),
      `applicant-${count}-${index}`,
    )
  }
  return group
}
