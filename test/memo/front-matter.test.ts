import assert from 'node:assert/strict'
import { kindOf } from '../../src/memo/front-matter.ts'
import { memoOf } from '../../src/memo/memo.ts'
import { mark } from '../marks.ts'

/** The values of each key. */
function fields(yaml: string): Record<string, string[]> {
  const { frontMatter } = memoOf(`---\n${yaml}\n---\n`)
  return Object.fromEntries([...frontMatter.fields].map(([key, { values }]) => [key, values]))
}

/** The block with what YAML refuses marked, and why. */
function problems(yaml: string): [string, ...string[]] {
  const { text, frontMatter } = memoOf(`---\n${yaml}\n---\n`)
  const marked = mark(
    text,
    frontMatter.problems.map(({ position }) => position),
  )
  return [marked.slice(4, -5), ...frontMatter.problems.map(({ message }) => message)]
}

describe('front matter', () => {
  it('has one value, a list or nothing under a key', () => {
    assert.deepEqual(
      fields('title: "Move: now"\nowner: [Ana, Bo]\ninformed:\n  - Cy\n  - Di\ndecider:\nstatus: ~\nx: ""'),
      {
        title: ['Move: now'],
        owner: ['Ana', 'Bo'],
        informed: ['Cy', 'Di'],
        decider: [],
        status: [],
        x: [],
      },
    )
  })

  it('reads what is no text as it is written', () => {
    assert.deepEqual(fields('decide-by: 2027-05-14\nversion: 1.10\nopen: yes\nat: 10:30'), {
      'decide-by': ['2027-05-14'],
      version: ['1.1'],
      open: ['yes'],
      at: ['10:30'],
    })
  })

  it('joins the lines of a text', () => {
    assert.deepEqual(fields('title: >\n  Move the\n  databases\nowner: Ana\n  Bo\nnote: |\n  one\n  two\n'), {
      title: ['Move the databases'],
      owner: ['Ana Bo'],
      note: ['one\ntwo'],
    })
  })

  it('has its keys in one spelling', () => {
    assert.deepEqual(Object.keys(fields('Decide By: x\nDECIDER: y\nnext_steps: z')), [
      'decide-by',
      'decider',
      'next-steps',
    ])
  })

  it('passes over comments, and over keys and values that are no text', () => {
    assert.deepEqual(
      fields('# a note\nmemo: one-pager # a kind\n? [a, b]\n: c\nowner: {name: Ana}\nlist: [a, [b], {c: d}]'),
      {
        memo: ['one-pager'],
        owner: [],
        list: ['a'],
      },
    )
  })

  it('keeps a blank that its template left', () => {
    const { frontMatter, text } = memoOf('---\ndecider: {decider}\n---\n')
    const { valuePosition, values } = frontMatter.fields.get('decider')!
    assert.equal(mark(text, [valuePosition]), '---\ndecider: ⟦{decider}⟧\n---\n')
    assert.deepEqual(values, [])
  })

  it('takes a key such as __proto__ for what it is', () => {
    const memo = memoOf('---\n__proto__: a\nconstructor: b\ntoString: c\n---\n')
    assert.deepEqual([...memo.frontMatter.fields.keys()], ['-proto-', 'constructor', 'tostring'])
    assert.equal(memo.field('constructor'), 'b')
    assert.equal(memo.field('hasownproperty'), undefined)
    assert.equal(({} as Record<string, unknown>).a, undefined)
  })

  it('leaves aliases out, so that nothing can explode', () => {
    const bomb = 'a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\ne: *nowhere'
    assert.deepEqual(fields(bomb), { a: ['x', 'x'], b: [], c: [], d: [], e: [] })
  })

  it('tells of a key that stands twice, and takes the last', () => {
    assert.deepEqual(problems('owner: Ana\nowner: Bo'), [
      'owner: Ana\n⟦owner: Bo⟧',
      'Map keys must be unique',
    ])
    assert.deepEqual(fields('owner: Ana\nowner: Bo'), { owner: ['Bo'] })
  })

  it('tells of what YAML refuses, once a line, and reads the rest', () => {
    assert.deepEqual(problems('memo: one-pager\ntitle: "Move\nowner: Ana'), [
      'memo: one-pager\ntitle: "Move\n⟦owner: Ana⟧',
      'Missing closing "quote',
    ])
    assert.deepEqual(problems('title: Move\n\towner: Ana'), [
      'title: Move\n\t⟦owner: Ana⟧',
      'Tabs are not allowed as indentation',
    ])
    assert.deepEqual(fields('memo: one-pager\ntitle: "Move\nowner: Ana').memo, ['one-pager'])
  })

  it('is not too deep for us to say so', () => {
    const [, ...messages] = problems(`memo: one-pager\ndeep: ${'['.repeat(3_000)}`)
    assert.deepEqual(messages, ['It is nested too deeply.'])
  })

  it('may hold something else than keys', () => {
    for (const yaml of ['- a\n- b', 'just words', '', '{}', 'null']) {
      assert.deepEqual(fields(yaml), {}, yaml)
      assert.deepEqual(problems(yaml).slice(1), [], yaml)
    }
  })

  it('stands on top and nowhere else, and is closed', () => {
    const has = (text: string) => memoOf(text).frontMatter.position !== undefined
    assert.deepEqual(
      ['---\na: b\n---\n', '\uFEFF---\na: b\n---\n', '---  \na: b\n---\t\n# Move\n'].map(has),
      [true, true, true],
    )
    assert.deepEqual(
      ['\n---\na: b\n---\n', '# Move\n\n---\na: b\n---\n', '---\na: b\n', 'a: b\n', ' ---\na: b\n---\n'].map(
        has,
      ),
      [false, false, false, false, false],
    )
  })

  for (const [name, eol] of [
    ['carriage returns and line feeds', '\r\n'],
    ['lone carriage returns', '\r'],
  ] as const)
    it(`has lines that end in ${name}`, () => {
      const text = '---\nowner:\n  - Ana\n  - Bo\ntitle: >\n  Move\n  it\n---\n\n# x\n'.replaceAll('\n', eol)
      const { frontMatter } = memoOf(text)
      const { owner, title } = Object.fromEntries(frontMatter.fields)
      assert.deepEqual([owner!.values, title!.values], [['Ana', 'Bo'], ['Move it']])
      assert.equal(
        mark(text, [frontMatter.position!, owner!.valuePosition, title!.position]),
        '⟦---\nowner:\n  ⟦- Ana\n  - Bo⟧\n⟦title: >\n  Move\n  it⟧\n---⟧\n\n# x\n'.replaceAll('\n', eol),
      )
    })

  it('marks an empty value behind its colon', () => {
    const { frontMatter, text } = memoOf('---\ndecider:\nowner: Ana\n---\n')
    const { position, valuePosition } = frontMatter.fields.get('decider')!
    assert.equal(mark(text, [valuePosition]), '---\ndecider:⟦⟧\nowner: Ana\n---\n')
    assert.equal(mark(text, [position]), '---\n⟦decider:⟧\nowner: Ana\n---\n')
  })
})

describe('the kind of a memo', () => {
  const texts: Record<string, string | undefined> = {
    '---\nmemo: rfc\n---\n\n# Move\n': 'rfc',
    '\uFEFF---\r\nMemo : "my kind" # ours\r\n---\r\n': 'my kind',
    '---\rtitle: Move\rmemo: rfc\r---\r# Move\r': 'rfc',
    '---\nmemo: rfc\n---': 'rfc',
    '---\nmemo: rfc\n--- \n---\nmemo: madr\n---\n': 'rfc',
    '---\ntitle: "Move\nmemo: rfc\n---\n': undefined,
    '---\nmemo:\n---\n': undefined,
    '---\nmemo: rfc\n': undefined,
    '# Move\n\n---\nmemo: rfc\n---\n': undefined,
    ' ---\nmemo: rfc\n---\n': undefined,
    '---\n---\n': undefined,
    '': undefined,
  }
  for (const [text, kind] of Object.entries(texts))
    it(`is ${kind} in ${JSON.stringify(text)}, as the whole memo has it`, () => {
      assert.equal(kindOf(text), kind)
      assert.equal(memoOf(text).field('memo'), kind)
    })

  it('is told at once, however long the text', () => {
    const started = performance.now()
    assert.equal(kindOf(`---\nmemo: rfc\n${'- \n'.repeat(200_000)}`), undefined)
    assert.equal(kindOf(`---\nmemo: rfc\n---\n${'# Move\n'.repeat(200_000)}`), 'rfc')
    assert.ok(performance.now() - started < 500)
  })
})
