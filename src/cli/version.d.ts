/** The version in package.json, put in by the build. */
declare const __VERSION__: string

/** Names what was built: another for whatever else was built. */
declare const __BUILD__: string
