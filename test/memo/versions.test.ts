import assert from 'node:assert/strict'
import { type Chunk, Chunks } from '../../src/memo/chunks.ts'
import { type Memo, memoIn, type Section } from '../../src/memo/memo.ts'
import { parser } from '../../src/memo/parse.ts'
import { plain } from '../../src/memo/text.ts'

const text = `# Move

Top.

## Context

Teams wait.

## Plan

### First phase

Rent.

### Second phase

Buy.

## Risks

- Lock-in
`

/** Reads some texts as versions of one document. */
function versions(...texts: readonly string[]): Memo[] {
  const parse = parser()
  const memos: Memo[] = []
  for (const version of texts) memos.push(memoIn(parse(version), version, undefined, memos.at(-1)))
  return memos
}

describe('the sections of a document', () => {
  const stay = (after: string) => {
    const [before, now] = versions(text, after)
    return before!.sections === now!.sections
  }

  it('stay while the headings say the same', () => {
    assert(stay(text.replace('Rent.', 'Rent it.')))
    assert(stay(text.replace('Top.', 'Top.\n\nA line more.')))
    assert(stay(text.replaceAll('\n', '\r\n')))
  })

  it('are found anew where a heading says or serves something else, or is another', () => {
    assert(!stay(text.replace('## Risks', '## Risk')))
    assert(!stay(text.replace('## Risks', '### Risks')))
    assert(!stay(text.replace('## Risks', '## Threats\n\n## Risks')))
    assert(!stay(text.replace('Rent.', '<!-- memo: cost -->')))
    assert(!stay(`---\nmemo: one-pager\n---\n\n${text}`))
  })

  it('hold what stands there now', () => {
    const [, now] = versions(text, text.replace('- Lock-in', '- Lock-in\n- Cost'))
    assert.deepEqual(
      now!.entries('risks')?.map(({ name }) => name),
      ['Lock-in', 'Cost'],
    )
  })

  it('are asked anew where something has changed, and around it', () => {
    const asked: string[] = []
    const ask = ({ heading, content }: Section) => {
      asked.push(heading)
      return plain(content)
    }
    const parse = parser()
    const memo = memoIn(parse(text), text)
    memo.near.found.of(ask)
    asked.length = 0
    const later = text.replace('Rent.', 'Rent it.')
    const said = memoIn(parse(later), later, undefined, memo).near.found.of(ask)
    assert.deepEqual(asked.sort(), ['First phase', 'Plan'])
    assert.deepEqual(said, ['Teams wait.', '', 'Rent it.', 'Buy.', 'Lock-in'])
  })
})

describe('the chunks of a document', () => {
  it('are looked at anew where something has changed', () => {
    let asked = 0
    const ask = ({ nodes }: Chunk) => {
      asked += 1
      return plain(nodes)
    }
    const parse = parser()
    const chunksOf = (version: string, before?: Chunks) => new Chunks(parse(version).children, before)
    const before = chunksOf(text)
    assert.equal(before.of(ask).length, 6)
    asked = 0
    const [edited, cut] = [text.replace('Buy.', 'Buy it.'), text.replace('## Plan\n\n', '')]
    const after = chunksOf(edited, before)
    assert.equal(after.of(ask)[4], 'Second phase Buy it.')
    assert.equal(asked, 1)
    assert.deepEqual(chunksOf(cut, after).of(ask), new Chunks(parse(cut).children).of(ask))
  })
})
