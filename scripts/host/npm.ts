import { run } from './process.ts'

/**
 * Installs packages into `folder`, which has its own package.json. No install script is run.
 * @throws Error with npm's own output, when it fails
 */
export function npmInstall(folder: string, ...args: string[]): Promise<void> {
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error']
  // We bring the Node that these packages want; npm itself runs on the one that is here.
  return run('npm', ['install', ...quiet, '--engine-strict=false', ...args], {
    cwd: folder,
    env: withoutOuterNpm(process.env),
    // On Windows npm is a .cmd file, which only a shell can run.
    shell: process.platform === 'win32',
  })
}

const REACHES_THE_REGISTRY =
  /^npm_config_(registry|\w*proxy|ca|cafile|strict_ssl|fetch_\w+|cache|userconfig|globalconfig)$/

/**
 * `npm run` hands its own settings down as variables, its folder and its flags among them, and an npm started
 * inside takes them for orders. Only how to reach the registry may pass.
 */
function withoutOuterNpm(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(env).filter(([name]) => !name.startsWith('npm_') || REACHES_THE_REGISTRY.test(name)),
  )
}
