import * as l10n from '@vscode/l10n'
import { type ConfigProblem, nearest } from '../lint/config.ts'
import { globTest, isTame } from '../memo/globs.ts'
import { memoTest } from '../memo/is-memo.ts'
import { withoutMark } from '../memo/parse.ts'
import { type Profile, profiles } from '../memo/profiles.ts'
import { rules } from '../rules/index.ts'
import { below, type ConfigFile, ConfigReader, layersOf, type PlacedProblem } from './chain.ts'
import type { Read } from './find.ts'
import { folderOf, seenFrom, within } from './paths.ts'
import { ownProfile } from './profiles.ts'
import { withWords } from './words.ts'

/** What holds for one memo; `engineFor` takes it as it is. */
export interface Settings {
  /** Severity and options by rule, from outside. */
  rules: Record<string, unknown>
  /** Every profile that a memo may name. */
  profiles: readonly Profile[]
  /** The profile of a memo that names none. */
  usual: Profile | undefined
}

/** A config file and those that it extends, made ready for use; the part of them that is right. */
export interface Config {
  /** Every file that was read or looked for, templates as well. */
  files: readonly string[]
  problems: readonly PlacedProblem[]
  /** Every profile that a memo may name. */
  profiles: readonly Profile[]
  /** Tells which files are memos; undefined where no file says. */
  isMemo: ((path: string, text: string) => boolean) | undefined
  /**
   * What holds for a memo.
   *
   * @param yielding rules as settings have them, which yield where a config file speaks as well.
   */
  settingsFor(path: string, yielding?: Record<string, unknown>): Settings
}

/** How config files are read. */
export interface LoadOptions {
  read: Read
  /** The folder that no `extends` may leave; '' for none. */
  root: string
  /** The folder that globs start from; where left out, that of the file that says them. */
  base?: string | undefined
}

/** Reads a config file. Never throws: what is wrong is told in `problems`, and the rest holds. */
export async function loadConfig(path: string, { read, root, base }: LoadOptions): Promise<Config> {
  const reader = new ConfigReader(read, root)
  const chain = await reader.chain(path)
  const known = await profilesOf(chain, reader)
  const start = (file: ConfigFile) => base ?? folderOf(file.path)

  const layers = chain.flatMap(layersOf).map(layer => {
    const { file, keys, data, globs } = layer
    const { profile = '' } = data
    if (data.profile !== undefined && !known.has(profile)) {
      const names = [...known.keys()]
      const message = l10n.t(
        'No profile is called “{0}”.{1} There are {2}.',
        profile,
        nearest(profile, names),
        names.join(', '),
      )
      reader.complain(file, [{ path: [...keys, 'profile'], message }])
    }
    reader.complain(file, [
      ...wildIn(globs, [...keys, 'files']),
      ...(keys.length > 0 ? [] : wildIn(file.data.memos, ['memos'])),
    ])
    const matches = globs && globTest(globs)
    const holds = (path: string) => !matches || matches(seenFrom(start(file), path))
    return { data, holds, profile: known.get(profile) }
  })

  const { files, problems } = reader
  return {
    files,
    problems: problems.sort(
      (a, b) =>
        files.indexOf(a.file) - files.indexOf(b.file) || a.position.start.offset! - b.position.start.offset!,
    ),
    profiles: [...known.values()],
    isMemo: memosOf(chain, start),
    settingsFor(path, yielding = {}) {
      const holding = layers.filter(({ holds }) => holds(path))
      const said = holding.map(({ data }) => data)
      return {
        // Without a prototype, so that no name of a rule can reach one.
        rules: withWords(
          Object.assign(Object.create(null), yielding, ...said.map(({ rules }) => rules)),
          rules,
          said,
        ),
        profiles: [...known.values()],
        usual: holding.findLast(({ profile }) => profile)?.profile,
      }
    },
  }
}

/** Globs that are not followed, each at its place. */
function wildIn(globs: readonly string[] = [], keys: readonly string[]): ConfigProblem[] {
  const message = l10n.t(
    'This glob is not followed: it would take too long to hold paths against it. Use fewer stars and groups.',
  )
  return globs.flatMap((glob, index) => (isTame(glob) ? [] : [{ path: [...keys, String(index)], message }]))
}

function memosOf(chain: readonly ConfigFile[], start: (file: ConfigFile) => string): Config['isMemo'] {
  const file = chain.findLast(({ data }) => data.memos)
  if (!file) return undefined
  const isMemo = memoTest(file.data.memos)
  return (path, text) => isMemo(seenFrom(start(file), path), text)
}

/** Profiles that a team may choose from, ours among them: to make the template of one takes as long as judging some memos. */
const mostProfiles = 100

/** Every profile by its name: those that come with the product, then a team's own. */
async function profilesOf(chain: readonly ConfigFile[], reader: ConfigReader): Promise<Map<string, Profile>> {
  const known = new Map(profiles.map(profile => [profile.id, profile]))
  for (const file of chain)
    for (const [id, data] of Object.entries(file.data.profiles ?? {})) {
      const keys = ['profiles', id]
      if (!known.has(id) && known.size >= mostProfiles) {
        const message = l10n.t(
          'There are more than {0} profiles; from here on they are left out.',
          mostProfiles,
        )
        reader.complain(file, [{ path: keys, message }])
        break
      }
      const template =
        data.template === undefined ? undefined : await templateAt(data.template, file, keys, reader)
      const { profile, problems } = ownProfile(id, data, known, template)
      reader.complain(file, below(keys, problems))
      known.set(id, profile)
    }
  return known
}

/** The text of a profile's own template; undefined where it cannot be had. */
async function templateAt(
  path: string,
  file: ConfigFile,
  keys: readonly string[],
  reader: ConfigReader,
): Promise<string | undefined> {
  const folder = folderOf(file.path)
  const place = within(folder, folder, path)
  const found = place
    ? await reader.textOf(place, folder)
    : { why: l10n.t('is no path, parted by “/”, that stays in the folder of this file') }
  // As the templates that come with the product are.
  if ('text' in found) return withoutMark(found.text).replace(/\r\n?/g, '\n')
  reader.complain(file, below(keys, [{ path: ['template'], message: l10n.t('“{0}” {1}.', path, found.why) }]))
  return undefined
}
