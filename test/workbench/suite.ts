/** What the tests that drive the installed extension from outside are written with. */
import type { Language, Theme, Workbench } from './workbench.ts'

type Options = {
  readonly theme?: Theme
  readonly language?: Language
  /** The folder is not trusted: Restricted Mode. */
  readonly restricted?: boolean
  /** A folder under the root of the checkout to copy; `examples/hengrun-erp` when not given. */
  readonly fixture?: string
  /** Texts of files to write into the copy before the window opens, by their path. */
  readonly files?: { readonly [path: string]: string }
  readonly size?: { readonly width: number; readonly height: number }
  /** The test fails after this long; 180 when not given. */
  readonly seconds?: number
}

type Body = (workbench: Workbench) => Promise<void>

export type Scenario = { readonly name: string; readonly options: Options; readonly body: Body }

export const scenarios: Scenario[] = []

/** A test with a workbench of its own: new page, nothing remembered, its own copy of the workspace. */
export function scenario(name: string, options: Options, body: Body): void {
  scenarios.push({ name, options, body })
}
