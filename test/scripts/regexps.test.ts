import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writtenIn } from '../../scripts/regexps/collect.ts'
import { verdictOn } from '../../scripts/regexps/prove.ts'

describe('regular expressions', () => {
  const growth = async ({ source, flags }: RegExp) => (await verdictOn({ source, flags, at: '' })).growth

  it('are found out where they take exponential time', async () => {
    assert.equal(await growth(/^(?:a|b|ab)*c/), 'exponential')
    assert.equal(await growth(/^(?:[^\r\n]*(?:\r\n?|\n))*memo/), 'exponential')
  })

  it('are found out where they take the square of a text', async () => {
    assert.equal(await growth(/\s+$/), 'polynomial')
    assert.equal(await growth(/\beither\b.*\bor\b/), 'polynomial')
  })

  it('are fine where they look once at each place, or as far as a bound', async () => {
    assert.equal(await growth(/(?<!\s)\s+$/), 'linear')
    assert.equal(await growth(/\bfrom\b.{0,80}\bto\b/), 'linear')
  })

  it('are all found in a program, with those that it makes of strings', () => {
    const folder = mkdtempSync(join(tmpdir(), 'regexps-'))
    try {
      const file = join(folder, 'program.ts').replaceAll('\\', '/')
      writeFileSync(
        file,
        "type A<B> = B[]\nexport const a = 4 / 2 / 1\nconst b = /x[/]y/giu\n// /none/\nnew RegExp('z')\n",
      )
      const { literals, made } = writtenIn([file])
      assert.deepEqual(
        literals.map(({ source, flags, at }) => [source, flags, at.split(':').at(-1)]),
        [['x[/]y', 'giu', '3']],
      )
      assert.deepEqual(
        made.map(at => at.split(':').at(-1)),
        ['5'],
      )
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
