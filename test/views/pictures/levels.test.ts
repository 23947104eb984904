import assert from 'node:assert/strict'
import { impacts, likelihoods, scaleFor } from '../../../src/views/pictures/levels.ts'

/** The steps of the scale, and the step of each text, “–” where it has none. */
function scaled(texts: string[], words = likelihoods, header = ''): string {
  const scale = scaleFor(texts, words, header)
  if (!scale) return 'no scale'
  const places = texts.map(text => scale.stepOf(text) ?? '–').join(' ')
  return `${scale.steps.join(', ')} | ${places}`
}

describe('levels', () => {
  it('are low to high, in words of several kinds', () => {
    assert.equal(
      scaled(['low', 'Medium', 'HIGH', 'likely', 'unlikely', 'possible', 'M']),
      'low, medium, high | 0 1 2 2 0 1 1',
    )
    assert.equal(scaled(['minor', 'moderate', 'major', 'serious'], impacts), 'low, medium, high | 0 1 2 2')
  })

  it('have two steps more where one of them is beyond high or low', () => {
    assert.equal(scaled(['low', 'rare', 'almost certain']), 'very low, low, medium, high, very high | 1 0 4')
    assert.equal(scaled(['high', 'critical'], impacts), 'very low, low, medium, high, very high | 3 4')
  })

  it('may explain themselves after the word', () => {
    assert.equal(
      scaled(['High: seen twice', 'low (so far)', 'medium – grows', '🔴 high', 'low risk']),
      'low, medium, high | 2 0 1 2 0',
    )
  })

  it('have no place where a text names two, none, or what means different things to different people', () => {
    assert.equal(
      scaled([
        'high',
        'low to medium',
        'medium/high',
        'low, medium or high',
        '{low}',
        '',
        'TBD',
        '?',
        'significant',
        'not high',
      ]),
      'low, medium, high | 2 – – – – – – – – –',
    )
  })

  it('are figures up to the highest that is there, or that the column names', () => {
    assert.equal(scaled(['1', '4']), '1, 2, 3, 4 | 0 3')
    assert.equal(scaled(['1', '2']), '1, 2, 3 | 0 1')
    assert.equal(scaled(['1', '2'], likelihoods, 'Likelihood (1–5)'), '1, 2, 3, 4, 5 | 0 1')
    assert.equal(scaled(['2/5', '4 of 5']), '1, 2, 3, 4, 5 | 1 3')
    assert.equal(scaled(['2/5', '3/10', '0', '2.5']), '1, 2, 3, 4, 5 | 1 – – –')
    assert.equal(scaled(['12', '30']), 'no scale')
  })

  it('are per cent', () => {
    assert.equal(
      scaled(['5%', '20 %', '21%', 'about 80%', '100%', '120%', '0%']),
      'up to 20%, up to 40%, up to 60%, up to 80%, up to 100% | 0 0 1 3 4 – 0',
    )
  })

  it('follow most of the texts; the others have no place', () => {
    assert.equal(scaled(['high', 'low', '20%']), 'low, medium, high | 2 0 –')
    assert.equal(
      scaled(['20%', '30%', 'high']),
      'up to 20%, up to 40%, up to 60%, up to 80%, up to 100% | 0 1 –',
    )
  })

  it('need a word or a figure', () => {
    assert.equal(scaled(['', '40,000 EUR']), 'no scale')
  })
})
