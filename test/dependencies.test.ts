import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'

interface Locked {
  link?: boolean
  resolved?: string
  integrity?: string
  hasInstallScript?: boolean
}

const lock = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')) as {
  packages: Record<string, Locked>
}

const installed = Object.entries(lock.packages).filter(([path]) => path !== '')

/** What runs when it is installed, and why it may. */
const scripted: Record<string, string> = {
  'node_modules/esbuild': 'takes the program for the machine out of its optional packages',
  'node_modules/keytar': 'optional for vsce, which keeps the tokens of publishers',
  'node_modules/@vscode/vsce-sign': 'for vsce, which signs what is published',
}

describe('dependencies', () => {
  it('come with a hash of what they are', () => {
    assert.ok(installed.length > 100)
    assert.deepEqual(
      installed
        .filter(([, { integrity }]) => !/^sha(?:512|384)-/.test(integrity ?? ''))
        .map(([path]) => path),
      [],
    )
  })

  it('come from a registry: from no folder, no archive elsewhere and no repository', () => {
    // The registry itself is not written down: whoever installs has set it.
    assert.deepEqual(
      installed.filter(([, { link, resolved }]) => link || resolved !== undefined).map(([path]) => path),
      [],
    )
    const { devDependencies } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
    for (const [name, version] of Object.entries(devDependencies)) assert.match(`${version}`, /^[~^]\d/, name)
  })

  it('run nothing when they are installed, but for those that are known', () => {
    assert.deepEqual(
      installed
        .filter(([path, { hasInstallScript }]) => hasInstallScript && !Object.hasOwn(scripted, path))
        .map(([path]) => path),
      [],
    )
  })
})
