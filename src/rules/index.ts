import type { Rule } from '../lint/rule.ts'
import ambiguousDate from './ambiguous-date.ts'
import answeredConcerns from './answered-concerns.ts'
import ascendingDates from './ascending-dates.ts'
import askFirst from './ask-first.ts'
import balancedOptions from './balanced-options.ts'
import clearAsk from './clear-ask.ts'
import completeComparison from './complete-comparison.ts'
import contextEvidence from './context-evidence.ts'
import costedOptions from './costed-options.ts'
import crossFunctional from './cross-functional.ts'
import datedMetrics from './dated-metrics.ts'
import datedOptions from './dated-options.ts'
import datedTimeline from './dated-timeline.ts'
import decideByPassed from './decide-by-passed.ts'
import doNothingOption from './do-nothing-option.ts'
import hardParagraph from './hard-paragraph.ts'
import jargon from './jargon.ts'
import knownMapping from './known-mapping.ts'
import knownSuppression from './known-suppression.ts'
import mappedStakeholders from './mapped-stakeholders.ts'
import matchingWeekday from './matching-weekday.ts'
import measuredMetrics from './measured-metrics.ts'
import missingField from './missing-field.ts'
import missingSection from './missing-section.ts'
import mitigatedRisks from './mitigated-risks.ts'
import oneDeadline from './one-deadline.ts'
import oneDecider from './one-decider.ts'
import onePage from './one-page.ts'
import orderedRange from './ordered-range.ts'
import ownedMetrics from './owned-metrics.ts'
import ownedNextSteps from './owned-next-steps.ts'
import ownedRisks from './owned-risks.ts'
import possibleDates from './possible-dates.ts'
import ratedRisks from './rated-risks.ts'
import reasonedRecommendation from './reasoned-recommendation.ts'
import recommendedOption from './recommended-option.ts'
import repeatedHeading from './repeated-heading.ts'
import reversibleDecision from './reversible-decision.ts'
import revisitCondition from './revisit-condition.ts'
import sameUnitMetrics from './same-unit-metrics.ts'
import shortContext from './short-context.ts'
import stakeholderConcerns from './stakeholder-concerns.ts'
import thinSection from './thin-section.ts'
import undefinedAcronym from './undefined-acronym.ts'
import unfinishedBlank from './unfinished-blank.ts'
import unreadLines from './unread-lines.ts'
import vagueTime from './vague-time.ts'
import validFrontMatter from './valid-front-matter.ts'
import weakQuantifier from './weak-quantifier.ts'
import weighOptions from './weigh-options.ts'
import weightedTotals from './weighted-totals.ts'
import whyNow from './why-now.ts'

/** Every rule, in the order in which people read of them. */
export const rules: readonly Rule[] = [
  missingSection,
  missingField,
  validFrontMatter,
  unreadLines,
  decideByPassed,
  oneDeadline,
  thinSection,
  unfinishedBlank,
  onePage,
  askFirst,
  clearAsk,
  oneDecider,
  whyNow,
  shortContext,
  contextEvidence,
  weighOptions,
  doNothingOption,
  costedOptions,
  datedOptions,
  balancedOptions,
  completeComparison,
  weightedTotals,
  recommendedOption,
  reasonedRecommendation,
  reversibleDecision,
  revisitCondition,
  datedTimeline,
  ascendingDates,
  orderedRange,
  possibleDates,
  matchingWeekday,
  ambiguousDate,
  vagueTime,
  ratedRisks,
  mitigatedRisks,
  ownedRisks,
  measuredMetrics,
  sameUnitMetrics,
  datedMetrics,
  ownedMetrics,
  ownedNextSteps,
  weakQuantifier,
  mappedStakeholders,
  crossFunctional,
  stakeholderConcerns,
  answeredConcerns,
  undefinedAcronym,
  jargon,
  hardParagraph,
  repeatedHeading,
  knownMapping,
  knownSuppression,
]
