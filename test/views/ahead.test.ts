import assert from 'node:assert/strict'
import { setImmediate } from 'node:timers/promises'
import { ahead } from '../../src/views/ahead.ts'

describe('work that is done ahead', () => {
  /** Works for 0 to 5, each as long as it is told, and notes how many have begun. */
  function begin(most: number) {
    const begun: number[] = []
    const ends: (() => void)[] = []
    const values = ahead([0, 1, 2, 3, 4, 5], most, async item => {
      begun.push(item)
      await new Promise<void>(resolve => {
        ends[item] = resolve
      })
      return `done ${item}`
    })
    return { begun, ends, values }
  }

  it('comes in the order in which it was asked for, however long each takes', async () => {
    const { ends, values } = begin(2)
    const first = values.next()
    await setImmediate()
    ends[2]!()
    ends[1]!()
    await setImmediate()
    ends[0]!()
    assert.equal((await first).value, 'done 0')
    assert.equal((await values.next()).value, 'done 1')
    assert.equal((await values.next()).value, 'done 2')
  })

  it('begins with so many beside the one whose turn it is', async () => {
    const { begun, ends, values } = begin(2)
    const first = values.next()
    await setImmediate()
    assert.deepEqual(begun, [0, 1, 2])
    ends[0]!()
    await first
    assert.deepEqual(begun, [0, 1, 2], 'nothing is begun before somebody asks')
    void values.next()
    await setImmediate()
    assert.deepEqual(begun, [0, 1, 2, 3])
  })

  it('is done one after the other where nothing is to be done ahead', async () => {
    const { begun, ends, values } = begin(0)
    const first = values.next()
    await setImmediate()
    assert.deepEqual(begun, [0])
    ends[0]!()
    await first
    assert.deepEqual(begun, [0])
  })

  it('comes to an end', async () => {
    const all: number[] = []
    for await (const value of ahead([1, 2, 3], 9, async item => 2 * item)) all.push(value)
    assert.deepEqual(all, [2, 4, 6])
  })

  it('fails in its turn, and unheard where nobody asks any longer', async () => {
    const values = ahead([1, 2, 3], 2, async item => {
      if (item > 1) throw new Error(`${item}`)
      return item
    })
    const unheard: unknown[] = []
    const note = (reason: unknown) => unheard.push(reason)
    process.on('unhandledRejection', note)
    assert.equal((await values.next()).value, 1)
    await setImmediate()
    process.off('unhandledRejection', note)
    assert.deepEqual(unheard, [])
    await assert.rejects(values.next(), /^Error: 2$/)
    assert.deepEqual(await values.next(), { value: undefined, done: true })
  })
})
