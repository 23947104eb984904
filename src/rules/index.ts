import type { Rule } from '../lint/rule.ts'
import datedTimeline from './dated-timeline.ts'
import knownSuppression from './known-suppression.ts'
import measuredMetrics from './measured-metrics.ts'
import missingField from './missing-field.ts'
import missingSection from './missing-section.ts'
import onePage from './one-page.ts'
import ownedRisks from './owned-risks.ts'
import thinSection from './thin-section.ts'
import unfinishedBlank from './unfinished-blank.ts'
import validFrontMatter from './valid-front-matter.ts'
import weighOptions from './weigh-options.ts'

/** Every rule, in the order in which people read of them. */
export const rules: readonly Rule[] = [
  missingSection,
  missingField,
  validFrontMatter,
  thinSection,
  unfinishedBlank,
  onePage,
  weighOptions,
  datedTimeline,
  ownedRisks,
  measuredMetrics,
  knownSuppression,
]
