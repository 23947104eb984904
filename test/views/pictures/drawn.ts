import assert from 'node:assert/strict'
import type { Element, Nodes } from 'hast'
import { visit } from 'unist-util-visit'
import { engineFor } from '../../../src/engine.ts'
import type { EntryConcept } from '../../../src/memo/field-names.ts'
import { type Picture, picturesOf } from '../../../src/views/pictures/index.ts'

/** The one picture of a kind that a memo makes, or undefined. */
export function pictureOf(concept: EntryConcept, text: string, today?: string): Picture | undefined {
  const drawn = picturesOf(engineFor().read(text), today).filter(picture => picture.concept === concept)
  assert.ok(drawn.length <= 1)
  return drawn[0]
}

/** The same where there must be one. */
export function drawn(concept: EntryConcept, text: string, today?: string): Picture {
  const picture = pictureOf(concept, text, today)
  assert.ok(picture, `no picture of ${concept}`)
  return picture
}

/** What stands in the text elements of a class, as people see it: without the tooltips. */
export function texts({ figure }: Picture, className?: string): string[] {
  const found: string[] = []
  visit(figure, 'element', node => {
    if (node.tagName !== 'text' || (className && !classes(node).includes(className))) return
    found.push(node.children.map(child => (child.type === 'text' ? child.value : '')).join(''))
  })
  return found
}

/** What an element of a class says, in document order. */
export function said({ figure }: Picture, className: string): string[] {
  return elements(figure, node => classes(node).includes(className)).map(allText)
}

/** The elements of a picture that have a class. */
export function shapes({ figure }: Picture, className: string): Element[] {
  return elements(figure, node => classes(node).includes(className) && node.tagName !== 'text')
}

/** Each number of a grid with the middle of the cell that it stands in, rounded to its step. */
export function places(picture: Picture): Record<string, { x: number; y: number }> {
  const numbers = elements(
    picture.figure,
    node => node.tagName === 'text' && classes(node).some(name => name.startsWith('memo-number')),
  )
  return Object.fromEntries(
    numbers.map(node => [allText(node), { x: Number(node.properties.x), y: Number(node.properties.y) }]),
  )
}

function elements(root: Element, fits: (node: Element) => boolean): Element[] {
  const found: Element[] = []
  visit(root, 'element', node => {
    if (fits(node)) found.push(node)
  })
  return found
}

function classes({ properties }: Element): string[] {
  return Array.isArray(properties.className) ? properties.className.map(String) : []
}

/** The text in a part of a picture, tooltips included. */
export function allText(node: Nodes): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(allText).join('') : ''
}
