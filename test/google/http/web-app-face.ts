import { type HostPage, type HostRequest, htmlPage } from '../host-message.ts'
import type { World } from '../open-world.ts'
import type { Cloud } from './cloud.ts'
import { codeOf } from './script-face.ts'

/** As /exec answers whoever has no account: nothing but the public web app of a deployer who gave consent. */
export function webAppPage(cloud: Cloud, url: URL, request: HostRequest): HostPage {
  const [, deploymentId = ''] = /^\/macros\/s\/([^/]+)\/exec$/.exec(url.pathname) ?? []
  const published = cloud.published(deploymentId)
  if (!published || published.book.isTrashed) return { status: 404, ...htmlPage('not found') }
  const { book, script, deployment } = published
  if (!cloud.conditions.publicWebApps) {
    const location = 'https://accounts.google.com/ServiceLogin'
    return { status: 302, headers: { location }, body: '' }
  }
  if (!hasConsented(book.world, deployment.by))
    return htmlPage('<!DOCTYPE html><title>Google</title>Authorization is required')
  // Each deployment has its own version, and runs as whoever made it.
  const version = script.versions.find(
    ({ versionNumber }) => versionNumber === deployment.versionNumber,
  )
  book.world.publish(codeOf(version?.files ?? []), deployment.by)
  const given = request.method === 'POST' ? book.world.post(request.body) : book.world.get()
  return { status: given.status, headers: { 'content-type': given.contentType }, body: given.text }
}

/** Consent is given by the deployer's first click in the menu, never by a program. */
const hasConsented = ({ executions }: World, deployer: string): boolean =>
  executions.some(
    (one) => one.as === deployer && !['onOpen', 'doGet', 'doPost'].includes(one.function),
  )
