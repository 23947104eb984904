import assert from 'node:assert/strict'
import { layOut, type Model } from '../../src/memo/model.ts'
import { packed, unpacked } from '../../src/memo/packed.ts'
import { model } from '../../src/memo/trees.ts'

const plain = ({ base, threshold, trees }: Model): Model => ({ base, threshold, trees })

describe('a packed model', () => {
  it('is unpacked to what it was', () => {
    const small: Model = {
      base: -3.632,
      threshold: -0.7,
      trees: [
        [[1, 0.5, 1, 2, 0.01], [-0.1], [0, 2.5, 3, 4, 0.3], [0.25], [2.65]],
        [[0.01]],
        [[1, 1.25, 1, 2, 0], [0.01], [-0.99]],
      ],
    }
    assert.deepEqual(plain(unpacked(packed(small))), small)
    assert.deepEqual(packed(small).figures, [[2.5], [0.5, 1.25]])
  })

  it('holds the trees that the recogniser runs', () => {
    assert.equal(model.trees.length, 150)
    assert.deepEqual(plain(unpacked(packed(model))), plain(model))
  })

  it('is laid out as its trees are', () => {
    assert.deepEqual(model.layout!(), layOut(model.trees))
  })
})
