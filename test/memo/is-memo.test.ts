import assert from 'node:assert/strict'
import { memoTest, saysMemo } from '../../src/memo/is-memo.ts'

const isMemo = memoTest()

describe('a file is a memo', () => {
  for (const path of [
    'memos/move.md',
    'docs/memos/2027/move.md',
    'decisions/0001-move.md',
    'move.memo.md',
    '.github/memos/move.md',
    'memos/.draft.md',
    'memos/license-renewal.md',
  ])
    it(`by its path: ${path}`, () => assert.equal(isMemo(path, '# Move\n'), true))

  for (const path of [
    'move.md',
    'docs/move.md',
    'memos.md',
    'mymemos/move.md',
    'memos/move.txt',
    'move.memo.markdown',
  ])
    it(`but not ${path}`, () => assert.equal(isMemo(path, '# Move\n'), false))

  for (const path of [
    'README.md',
    'memos/README.md',
    'decisions/readme.de.md',
    'memos/CHANGELOG.md',
    'memos/Contributing.md',
  ])
    it(`never where it explains a folder: ${path}`, () => {
      assert.equal(isMemo(path, '# Move\n'), false)
      assert.equal(isMemo(path, '---\nmemo: one-pager\n---\n'), false)
    })

  const memos: Record<string, string> = {
    'a memo key': '---\nmemo: one-pager\n---\n',
    'a memo key among others': '---\ntitle: Move\n# what it is\nmemo: "one-pager"\n---\n',
    'CRLF line ends': '---\r\ntitle: Move\r\nmemo: one-pager\r\n---\r\n',
    'lone carriage returns': '---\rtitle: Move\rmemo: one-pager\r---\r',
    'a byte-order mark': '\uFEFF---\nmemo: one-pager\n---\n',
    'a quoted key in capitals': "---\n'Memo' : one-pager\n---\n",
    'a profile that is still a blank': '---\nmemo: {profile}\n---\n',
  }
  for (const [what, text] of Object.entries(memos))
    it(`by front matter with ${what}`, () => assert.equal(isMemo('docs/move.md', text), true))

  const others: Record<string, string> = {
    'an empty memo key': '---\nmemo:\n---\n',
    'a memo key deeper down': '---\nrelated:\n  memo: one-pager\n---\n',
    'a key that ends in memo': '---\nnot-memo: one-pager\n---\n',
    'the key in a value': '---\nnote: a memo: one-pager\n---\n',
  }
  for (const [what, text] of Object.entries(others))
    it(`but not by front matter with ${what}`, () => assert.equal(isMemo('docs/move.md', text), false))

  it('but not by a memo key elsewhere', () => {
    assert.equal(isMemo('docs/move.md', 'memo: one-pager\n'), false)
    assert.equal(isMemo('docs/move.md', '---\ntitle: Move\n---\n\nmemo: one-pager\n'), false)
    assert.equal(isMemo('docs/move.md', '# Move\n\n---\nmemo: one-pager\n---\n'), false)
  })

  it('by the globs of a team', () => {
    const isOurs = memoTest(['briefs/**/*.md', '!briefs/old/**'])
    assert.equal(isOurs('briefs/move.md', ''), true)
    assert.equal(isOurs('memos/move.md', ''), false)
    assert.equal(isOurs('briefs/old/move.md', ''), false)
    assert.equal(isOurs('briefs/README.md', ''), false)
    assert.equal(isOurs('docs/move.md', '---\nmemo: one-pager\n---\n'), true)
  })

  it('by no glob, where a setting holds none', () => {
    assert.equal(memoTest([])('memos/move.md', ''), false)
    assert.equal(memoTest(['', ' ', '!'])('memos/move.md', ''), false)
  })

  it('told quickly for text that leads a search astray', () => {
    const started = performance.now()
    assert.equal(isMemo('docs/move.md', `---\n${'memo \t'.repeat(20_000)}`), false)
    assert.equal(isMemo('docs/move.md', `---\n${'-'.repeat(50_000)}\n`.repeat(3)), false)
    assert.equal(isMemo('docs/move.md', `---\n${'---x\n'.repeat(20_000)}`), false)
    assert.ok(performance.now() - started < 500)
  })

  it('at once, however its lines end', () => {
    const before = process.cpuUsage()
    assert.equal(saysMemo(`---\r\n${'key: value\r\n'.repeat(300)}`), false)
    assert.equal(saysMemo(`---\n${'\r\n'.repeat(2000)}`), false)
    assert.equal(saysMemo('---\r\nowner: Ana\r\nmemo: one-pager\r\n---\r\n'), true)
    assert.ok(process.cpuUsage(before).user < 1_000_000, 'less than a second')
  })
})
