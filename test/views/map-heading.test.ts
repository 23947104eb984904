import assert from 'node:assert/strict'
import { engineFor } from '../../src/engine.ts'
import { mapHeading } from '../../src/views/map-heading.ts'

const engine = engineFor({ today: '2027-03-01' })

/** What the first heading of a section may be meant for. */
function mappings(section: string) {
  const memo = engine.read(`# Move\n\n${section}\n`)
  return mapHeading(memo, memo.sections[0]!.at.start.offset!)
}

describe('mapping a heading', () => {
  it('is offered for what the profile owes and the memo lacks', () => {
    const [first] = mappings('## Where the numbers stand\n\nFrom 4 to 10.')
    assert.equal(first?.title, 'Map this heading to: Metrics')
    assert.match(first!.edits[0]!.text, /^\n\n<!-- memo: metrics -->$/)
  })

  it('says that a heading goes on to serve what it serves already', () => {
    const fixes = mappings('## Risks\n\n- Lock-in')
    assert.ok(fixes.length > 0)
    for (const { title, edits } of fixes) {
      assert.match(title, /^Map this heading also to: /)
      assert.match(edits[0]!.text, /<!-- memo: risks, [\w-]+ -->$/)
    }
  })
})
