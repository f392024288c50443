declare const __BUILD_NUMBER__: number
declare const __VERSION__: string
declare const __WEB_APP__: string

/**
 * Rises with everything installed (0.1.2 starts at 102): a run of an older build writes and sends nothing
 * (DESIGN §7). A variable in the first line of the bundle, not a constant folded into it: `npm run deploy`
 * raises it where the same release is installed anew, as when going back to an older one.
 */
export const buildNumber = __BUILD_NUMBER__

/** The web app's address where `npm run deploy` installed: Google tells a script its own only uncertainly. */
export const stampedWebAppUrl = __WEB_APP__

/** The release as people know it. */
export const releaseVersion = __VERSION__
