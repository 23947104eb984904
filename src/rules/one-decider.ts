import * as l10n from '@vscode/l10n'
import { rule } from '../lint/rule.ts'
import { blanksIn } from '../memo/blanks.ts'

export default rule({
  id: 'one-decider',
  summary: 'Name one decider.',
  why: 'Where two decide, each waits for the other, and where the team decides, nobody can be asked. A committee with a name and a meeting is one decider; several people are none.',
  source: 'RAPID (Bain & Company), one D for each decision; SPADE (Square), one approver',
  severity: 'warning',

  *check(memo) {
    const field = memo.frontMatter.fields.get('decider')
    if (!field || memo.field('memo') === undefined) return
    const written = field.values.join(', ')
    if (
      written === '' ||
      blanksIn(memo.near.text.slice(field.valuePosition.start.offset, field.valuePosition.end.offset))
        .length > 0
    )
      return
    const people = field.values.length > 1 ? field.values : peopleIn(written)
    if (people.length > 1)
      yield {
        at: field.valuePosition,
        message: l10n.t(
          '{0} deciders are named: {1}. Name the one who decides, and the others under Stakeholders.',
          people.length,
          people.map(name => l10n.t('“{0}”', name)).join(', '),
        ),
      }
    else if (vague.test(written))
      yield {
        at: field.valuePosition,
        message: l10n.t(
          '“{0}” is no one decider. Name a person, or a committee that meets to decide.',
          written,
        ),
      }
  },

  examples: [
    {
      bad: '---\nmemo: decision-brief\ndecider: ⟦Dana Reyes and Jonas Lind⟧\n---\n\n# Move\n',
      message: '2 deciders are named: “Dana Reyes”, “Jonas Lind”.',
    },
    {
      bad: '---\nmemo: decision-brief\ndecider: ⟦[Dana Reyes, Jonas Lind, Mei Tan]⟧\n---\n\n# Move\n',
      message: '3 deciders',
    },
    {
      bad: '---\nmemo: decision-brief\ndecider: ⟦the team⟧\n---\n\n# Move\n',
      message: '“the team” is no one decider.',
    },
    {
      bad: '---\nmemo: decision-brief\ndecider: ⟦Architecture Board, Dana Reyes, Jonas Lind⟧\n---\n\n# Move\n',
      message: '3 deciders are named: “Architecture Board”, “Dana Reyes”, “Jonas Lind”.',
    },
    {
      good: '---\nmemo: decision-brief\ndecider: Dana Reyes, Head of Platform and Data\n---\n\n# Move\n',
      note: 'A role after a name is no second person.',
    },
    {
      good: '---\nmemo: decision-brief\ndecider: Research and Development Board\n---\n\n# Move\n',
      note: 'A committee is one body.',
    },
    {
      good: '---\nmemo: decision-brief\ndecider: Investment Committee, Dana Reyes\n---\n\n# Move\n',
      note: 'The one who is named with a committee may be its chair.',
    },
    {
      good: '---\nmemo: decision-brief\ndecider: Board of Brightpost Ltd, Oslo, Norway\n---\n\n# Move\n',
      note: 'A place is no person.',
    },
    {
      good: '---\nmemo: decision-brief\ndecider: {decider}\n---\n\n# Move\n',
      note: 'A blank is unfinished.',
    },
    {
      good: '---\ndecider: Dana and Jonas\n---\n\n# Use Postgres\n',
      note: 'Another tool’s front matter is its own affair.',
    },
  ],
})

const body =
  /\b(?:board|committee|council|group|forum|panel|team|office|staff|department|division|unit|assembly|cabinet|guild|chapter|circle|management|leadership|directors|partners|founders|trustees|ltd|llc|llp|gmbh|inc|plc|ag|company|& co)\b/i
const role =
  /\b(?:head|chief|director|vp|svp|evp|c[a-z]o|president|lead|leader|leads|manager|officer|owner|architect|engineer\w*|partner|founder|chair\w*|product|platform|finance|legal|operations|marketing|sales|research|development|data|security|design|hr|it|people|strategy|technology|of|for|the|acting|interim|deputy|senior|general|vice|executive|managing|secretary|minister|principal)\b/i
const name =
  /^@[\w-]+$|^(?:(?:Dr|Mr|Ms|Mrs|Prof)\.? )?\p{Lu}[\p{L}’'.-]*(?: (?:van|von|de|der|den|da|di|la|le|bin|al|\p{Lu}[\p{L}’'.-]*)){0,4}$/u

/** The people that a text names, without their roles: “Dana Reyes (CTO) and Jonas Lind” are two. */
function peopleIn(text: string): string[] {
  const said = text.replace(/\([^()]*\)/g, '')
  if (body.test(said)) {
    // “Research and Development Board” is one, and a single name beside a board may be its chair.
    const parts = partsOf(said, /[,;/+]/)
    const members = parts.filter(part => isPerson(part) && !body.test(part) && part.includes(' '))
    return members.length > 1 ? parts.filter(part => body.test(part) || members.includes(part)) : [text]
  }
  return partsOf(said, /[,;/+]|\s(?:&|and|or)\s/).filter(isPerson)
}

function partsOf(text: string, separator: RegExp): string[] {
  return text.split(separator).map(part => part.trim())
}

function isPerson(part: string): boolean {
  return name.test(part) && !role.test(part) && !/^\p{Lu}{2,5}$/u.test(part)
}

const vague =
  /^(?:(?:the|our|my|whole|entire|all|of|us)\s+)*(?:teams?|all|us|we|every(?:one|body)|any(?:one|body)|some(?:one|body)|nobody|engineers|engineering|leads|managers|leadership|management|stakeholders|developers|group|consensus|various|several|many|both|n\/a|none|to be (?:decided|determined|agreed))\W*$/i
