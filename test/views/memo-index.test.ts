import assert from 'node:assert/strict'
import { memoTest } from '../../src/memo/is-memo.ts'
import { MemoIndex, type Reading } from '../../src/views/memo-index.ts'

const memo = (title: string) => `---\nmemo: one-pager\n---\n\n# ${title}\n`
const isMemo = memoTest()

describe('the index of memos', () => {
  let files: Map<string, string>
  let reads: string[]
  let pauses: number
  let index: MemoIndex

  beforeEach(() => {
    files = new Map()
    reads = []
    pauses = 0
    index = new MemoIndex({
      read: async key => {
        reads.push(key)
        const text = files.get(key)
        return text === undefined ? undefined : text === '?' ? { why: 'is broken' } : { text }
      },
      isMemo: (key, saysMemo) => isMemo(key, saysMemo ? memo('') : ''),
      pathOf: key => key.slice(1),
      pause: async () => {
        pauses += 1
      },
    })
  })

  const titles = () => index.memos().map(({ title }) => title)

  it('reads each of 5,000 files once, with pauses, and then one for each that has changed', async () => {
    for (let number = 0; number < 5000; number += 1) files.set(`/memos/${number}.md`, memo(`Memo ${number}`))
    await index.update([...files.keys()])
    assert.equal(reads.length, 5000)
    assert.equal(titles().length, 5000)
    assert.ok(pauses > 30)
    reads = []
    files.set('/memos/7.md', memo('Seven'))
    assert.equal(await index.update(['/memos/7.md']), true)
    assert.deepEqual(reads, ['/memos/7.md'])
    assert.equal(titles()[7], 'Seven')
  })

  it('tells whether what it lists is another', async () => {
    files.set('/memos/a.md', memo('A'))
    assert.equal(await index.update(['/memos/a.md']), true)
    files.set('/memos/a.md', `${memo('A')}\nMore words.\n`)
    assert.equal(await index.update(['/memos/a.md']), false)
    files.delete('/memos/a.md')
    assert.equal(await index.update(['/memos/a.md']), true)
    assert.equal(await index.update(['/memos/a.md']), false)
  })

  it('lists what is a memo by its path or by what it says', async () => {
    files.set('/memos/a.md', '# A\n').set('/notes/b.md', memo('B')).set('/notes/c.md', '# C\n')
    await index.update([...files.keys()])
    assert.deepEqual(titles(), ['A', 'B'])
    assert.ok(index.isMemo('/notes/b.md'))
    assert.ok(!index.isMemo('/notes/c.md'))
    assert.ok(!index.isMemo('/memos/never-read.md'))
  })

  it('lists others once it is told that others may be memos', async () => {
    let isOurs = false
    const asked = new MemoIndex({
      read: async () => ({ text: '# A\n' }),
      isMemo: () => isOurs,
      pathOf: key => key,
      pause: async () => {},
    })
    await asked.update(['a.md'])
    assert.equal(asked.memos().length, 0)
    isOurs = true
    asked.reconsider()
    assert.equal(asked.memos().length, 1)
  })

  it('names what cannot be read, where it would be a memo', async () => {
    files.set('/memos/a.md', '?').set('/notes/b.md', '?').set('/memos/c.md', memo('C'))
    await index.update([...files.keys()])
    assert.deepEqual(titles(), ['C'])
    assert.deepEqual(index.unreadable(), [{ key: '/memos/a.md', path: 'memos/a.md', why: 'is broken' }])
  })

  it('forgets a file, and a folder with all that is in it', async () => {
    for (const name of ['memos/a', 'memos/team/b', 'memos/team/c', 'memos/teams/d'])
      files.set(`/${name}.md`, memo(name))
    await index.update([...files.keys()])
    assert.deepEqual(index.forget(['/memos/team', '/memos/a.md', '/memos/never.md']), [
      '/memos/a.md',
      '/memos/team/b.md',
      '/memos/team/c.md',
    ])
    assert.deepEqual(titles(), ['memos/teams/d'])
  })

  it('believes the reading that was asked for last, and none of a file that is gone', async () => {
    const answers: ((reading: Reading) => void)[] = []
    const slow = new MemoIndex({
      read: () => new Promise(resolve => answers.push(resolve)),
      isMemo: () => true,
      pathOf: key => key,
      pause: async () => {},
    })
    const first = slow.update(['a.md'])
    const second = slow.update(['a.md'])
    answers[1]!({ text: '# New\n' })
    answers[0]!({ text: '# Old\n' })
    await Promise.all([first, second])
    assert.deepEqual(
      slow.memos().map(({ title }) => title),
      ['New'],
    )
    const third = slow.update(['a.md'])
    slow.forget(['a.md'])
    answers[2]!({ text: '# Back\n' })
    await third
    assert.deepEqual(slow.memos(), [])
  })
})
