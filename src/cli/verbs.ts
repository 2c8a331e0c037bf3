import type { Verb } from './verb.ts'
import { add } from './verbs/add.ts'
import { check } from './verbs/check.ts'
import { explain } from './verbs/explain.ts'
import { fmt } from './verbs/fmt.ts'
import { kinds } from './verbs/kinds.ts'
import { list } from './verbs/list.ts'
import { lsp } from './verbs/lsp.ts'
import { move } from './verbs/move.ts'
import { newVerb } from './verbs/new.ts'
import { rules } from './verbs/rules.ts'
import { set } from './verbs/set.ts'
import { show } from './verbs/show.ts'
import { template } from './verbs/template.ts'

/** Every verb, in the order in which help lists them. Their files load what they work with only when they run. */
export const verbs: readonly Verb[] = [newVerb, template, add, check, fmt, list, show, set, move, kinds, rules, explain, lsp]
