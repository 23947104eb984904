import * as l10n from '@vscode/l10n'
import type { Nodes, Text } from 'mdast'
import { rule } from '../lint/rule.ts'
import { blanksIn } from '../memo/blanks.ts'
import { foundIn } from '../memo/found.ts'
import { rememberedOf } from '../memo/remember.ts'
import { plain, runOf, startOf, textsIn } from '../memo/text.ts'

export default rule({
  id: 'undefined-acronym',
  summary: 'Spell an acronym out where it first stands.',
  why: 'Three letters that every engineer knows are three unknown letters to finance and legal. Nobody asks in the meeting; they decide without having understood.',
  source: 'Plain-language guides (plainlanguage.gov, GOV.UK style guide); Chicago Manual of Style 10.3',
  severity: 'information',
  options: {
    known: {
      type: 'strings',
      default: [],
      about: 'Acronyms that every reader of yours knows, besides those that everybody does.',
    },
    maximum: {
      type: 'integer',
      default: 3,
      minimum: 1,
      about: 'How many acronyms of one memo are reported.',
    },
  },

  *check(memo, { known, maximum }) {
    const allowed = new Set(known)
    const candidates = candidatesIn(memo).filter(
      ({ acronym, node }) => !allowed.has(acronym) && startOf(node) < memo.appendix,
    )
    if (candidates.length === 0) return
    const blocks = memo.tree.children.map(tellingsOf)
    if (shoutedIn(blocks.map(({ words }) => words)) || !blocks.some(({ isWritten }) => isWritten)) return
    let everything: string | undefined
    const clear = new Map<string, boolean>()
    const isClear = (acronym: string) => {
      everything ??= plain(memo.tree.children)
      const known =
        clear.get(acronym) ??
        (isEmphasis(acronym, everything) ||
          isNameLike(acronym, everything) ||
          isSpeltOut(acronym, everything))
      clear.set(acronym, known)
      return known
    }
    const told = new Set<string>()
    for (const { node, acronym, index } of candidates) {
      if (told.has(acronym) || isClear(acronym)) continue
      told.add(acronym)
      const { offsetOf } = runOf(node, memo.near.text)
      yield {
        at: memo.locate(offsetOf(index), offsetOf(index + acronym.length - 1) + 1),
        message: l10n.t(
          '“{0}” is not spelt out. Write its words with {0} in brackets where it first stands.',
          acronym,
        ),
      }
      if (told.size >= maximum) return
    }
  },

  examples: [
    {
      bad: '# Move\n\nThe ⟦DPO⟧ has asked twice for separate data. The DPO will ask again.\n',
      message: '“DPO” is not spelt out.',
    },
    { bad: '# Move\n\n## Risks\n\n| Risk | Owner |\n| --- | --- |\n| The ⟦RTO⟧ is missed | Priya Nair |\n' },
    {
      good: '# Move\n\nThe data protection officer (DPO) has asked twice. The DPO will ask again.\n',
    },
    {
      good: '# Move\n\nThe DPO (data protection officer) has asked twice.\n',
      note: 'The words may follow.',
    },
    {
      good: '# Move\n\nThe CEO approves the API, a PDF in the EU for 40,000 EUR in Q3, and part III.\n',
      note: 'What everybody knows.',
    },
    {
      good: '# Move\n\nWe must NOT store it, see ISO 27001, RFC-2119 and `GET`.\n',
      note: 'An emphasis, the names of documents, and code.',
    },
    { good: '# MOVE THE TEST DATABASES\n\nWE ASK DANA TO SAY YES.\n', note: 'Capitals throughout.' },
  ],
})

/** What everybody knows: business, law, the web, units, money, time, and what documents are called. */
const common = new Set(
  `API APIS URL URLS URI HTTP HTTPS HTML CSS JSON XML YAML CSV PDF PNG JPG JPEG GIF SVG SQL USA US EU UK UN UAE
  CEO CTO CFO COO CIO CISO CMO VP SVP EVP ID IDS IT HR PR QA FAQ SLA SLAS KPI KPIS OKR OKRS ROI B2B B2C R&D
  EUR USD GBP CHF JPY CNY CAD AUD SEK NOK DKK INR KB MB GB TB PB KW MW GW KM CM MM KG MS AM PM CET CEST GMT UTC
  EST PST PT ET BC AD TV PC CD DVD OK NA ASAP AKA FYI ETA EOD TBD TBA TBC TODO FIXME XXX FIX NB PS RSVP VIP
  AI UI UX OS IP PIN SMS USB GPS WIFI VPN CPU RAM GPU SSD IOS AWS IBM SAP BMW DHL UPS BBC NASA NATO ISO IEEE IETF
  RFC ADR PEP KEP HIP GDPR VAT LTD INC LLC GMBH AG SA NGO CV MBA PHD DIY COVID GIT CLI SDK SSH
  LED LCD DNA DB DBS JS PHP IO HDD RPM VS IRL ETH BTC USDC USDT NFT NFTS IDE REST NPM JAR JIRA VISA KPMG BNP KDE VLC GNOME
  NYU UCLA CERN ACME TOR LA NYC SF IOT ISP ISPS ESG ICO ML LLM LLMS SEO CRM ERP TBH SQS EC2 VM VMS README MIT GPL BSD LTS MVP POC RACI RAPID DACI SWOT ADRS RFCS PRS OSS SAAS`
    .split(/\s+/)
    .filter(Boolean),
)

/** Two to five capitals that are no part of a longer name, path, version or document number. */
const candidate =
  /(?<![\p{L}\p{N}@#$_/.&:-])([A-Z]{2,5})(?:s|’s|'s)?(?![\p{L}\p{N}_/&@-]|\.\p{L}|[ ]?\d|[ ]#)/gu

interface Words {
  all: number
  capital: number
}

/** How a block is written: names of things stand out only in small letters. */
const tellingsOf = rememberedOf((block: Nodes) => {
  const text = plain([block])
  return { words: wordsIn(text), isWritten: /\p{Ll}{3}/u.test(text) }
})

/** What may be an acronym in a block. */
const candidatesIn = foundIn(
  rememberedOf((block): readonly Candidate[] => {
    const texts =
      block.type === 'blockquote' || block.type === 'heading'
        ? []
        : textsIn(block).filter(({ value }) => /[A-Z]{2}/.test(value))
    return texts.flatMap(node => {
      const found = candidatesInText(node).filter(({ acronym }) => !common.has(acronym))
      return found.length === 0 || shoutedIn([wordsIn(node.value)]) ? [] : found
    })
  }),
)

interface Candidate {
  node: Text
  acronym: string
  /** 0-based, in the node's value. */
  index: number
}

function candidatesInText(node: Text): Candidate[] {
  return [...node.value.matchAll(candidate)].flatMap(({ 0: found, 1: acronym, index }) =>
    isRoman(acronym!) || /^(.)\1+$/.test(acronym!) || blanksIn(found).length > 0
      ? []
      : [{ node, acronym: acronym!, index }],
  )
}

function wordsIn(text: string): Words {
  const words = text.match(/\p{L}{2,}/gu) ?? []
  return { all: words.length, capital: words.filter(word => word === word.toUpperCase()).length }
}

function shoutedIn(counts: readonly Words[]): boolean {
  let [all, capital] = [0, 0]
  for (const count of counts) {
    all += count.all
    capital += count.capital
  }
  return all > 2 && capital * 2 > all
}

/** A word that also stands in small letters, or that English has anyway, is only stressed. */
function isEmphasis(acronym: string, text: string): boolean {
  return (
    stressed.has(acronym) ||
    new RegExp(`\\b(?:${acronym.toLowerCase()}|${acronym[0]}${acronym.slice(1).toLowerCase()})\\b`).test(text)
  )
}

const stressed = new Set(
  'AND OR NOT NO YES ALL ANY NEW OLD MUST MAY SHALL CAN WILL ONLY NEVER DO DONE IS ARE BE TO IN ON OF BY IF THEN ELSE WE THE AN AT AS IT NOW ONE TWO BOTH MORE LESS STOP START HIGH LOW MED OPEN DRAFT FINAL NONE TRUE FALSE NULL NOTE WARN ERROR INFO WHEN WHAT WHO WHY HOW WITH FROM FOR BUT OUT OFF UP DOWN GO GOOD BAD WORK VERY EVERY EACH SAME OVER TAG NET DOS TOTAL SAFE READ WRITE GET PUT POST PATCH HEAD END WIP EOF'.split(
    ' ',
  ),
)

function isRoman(acronym: string): boolean {
  return /^(?:X{0,3})(?:IX|IV|V?I{0,3})$/.test(acronym)
}

/** GNOME and TOTAL are read as words, “MIP 76” is a document, “512 ATOM” an amount. */
function isNameLike(acronym: string, text: string): boolean {
  if (/^[^AEIOUY]{0,2}[AEIOUY][^AEIOUY]{1,2}(?:[AEIOUY][^AEIOUY]?)?$/.test(acronym) && acronym.length > 3)
    return true
  return new RegExp(`\\b${acronym}(?:-|–| #?| #?\\[)?\\d|\\d ?(?:k|K|M|MM|million )?${acronym}\\b`).test(text)
}

/** “data protection officer (DPO)”, “DPO (data protection officer)”, “DPO: …”, or its words anywhere. */
function isSpeltOut(acronym: string, text: string): boolean {
  if (standsInBrackets(acronym, text)) return true
  if (new RegExp(`\\b${acronym}s?[”"’']? ?\\([^()]*\\p{Ll}{2}`, 'u').test(text)) return true
  if (
    new RegExp(
      `\\b${acronym}s?[”"’']?(?::| –| —| -| =|,? (?:stands for|means|short for|or)) (?:the |an? )?\\p{Lu}?\\p{L}+ \\p{L}+`,
      'u',
    ).test(text)
  )
    return true
  const letters = [...acronym]
    .map(letter => `${letter}[\\p{L}’']{0,30}`)
    .join('[\\s/&-]+(?:(?:of|the|and|for|to|in|on|a|as)\\b[\\s/&-]+)?')
  return new RegExp(`(?<!\\p{L})${letters}(?!\\p{L})`, 'iu').test(text)
}

/** “data protection officer (DPO)” */
function standsInBrackets(acronym: string, text: string): boolean {
  const brackets = new RegExp(`\\((?:the |an? |or |“|"|')*${acronym}s?\\b[^()]{0,40}\\)`, 'gu')
  for (const { index } of text.matchAll(brackets)) {
    // Looked for from the bracket backwards: from every letter forwards, it would take the square of the time.
    const from = Math.max(text.lastIndexOf('(', index - 1), text.lastIndexOf(')', index - 1)) + 1
    if (index > 0 && /\p{L}/u.test(text.slice(from, index))) return true
  }
  return false
}
