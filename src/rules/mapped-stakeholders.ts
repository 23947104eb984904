import * as l10n from '@vscode/l10n'
import { shortened } from '../lint/names.ts'
import { rule } from '../lint/rule.ts'
import { stakeholderMapOf } from '../memo/stakeholder-map.ts'

export default rule({
  id: 'mapped-stakeholders',
  summary: 'Map at least two stakeholders.',
  why: 'Hardly any decision touches one person alone. Whoever is left out hears of it in the meeting, and objects there.',
  source: 'Stakeholder analysis of PMBOK and PRINCE2; nemawashi, laying the ground before the meeting',
  severity: 'information',
  about: 'stakeholders',
  options: {
    minimum: {
      type: 'integer',
      default: 2,
      minimum: 1,
      about: 'Stakeholders that a memo must name.',
    },
  },

  *check(memo, { minimum }) {
    const map = stakeholderMapOf(memo)
    if (!map || map.stakeholders.length >= minimum) return
    const [only] = map.stakeholders
    yield {
      at: map.section.at,
      message:
        map.stakeholders.length === 1
          ? l10n.t(
              '“{0}” is the only stakeholder. Name at least {1}: who pays, who runs it, who has to live with it?',
              shortened(only!.name),
              minimum,
            )
          : l10n.t(
              '{0} stakeholders are named. Name at least {1}: who pays, who runs it, who has to live with it?',
              map.stakeholders.length,
              minimum,
            ),
    }
  },

  examples: [
    {
      bad: '# Move\n\n⟦## Stakeholders⟧\n\n| Who | Concern | Need |\n| --- | --- | --- |\n| Lena Okafor | A second invoice | One yearly cost |\n',
      message: '“Lena Okafor” is the only stakeholder.',
    },
    { bad: '# Move\n\n⟦## Key players⟧\n\n- Lena Okafor, finance: fears a second invoice\n' },
    {
      good: '# Move\n\n## Stakeholders\n\n- Lena Okafor, finance: fears a second invoice\n- Tom Weiss, platform: one more system to run\n',
    },
    {
      good: '# Move\n\n## Stakeholders\n\nLena Okafor of finance fears a second invoice; Tom Weiss would run it.\n',
      note: 'Prose cannot be counted.',
    },
    {
      good: '# Move\n\n## Deciders\n\n- Dana Reyes\n',
      note: 'One decider is as it should be; she is no map of stakeholders.',
    },
  ],
})
