import type { Day } from '../../base/date.ts'
import { phases } from '../../kind/phases.ts'
import { documentsFor, nextId } from '../../project/add.ts'
import { titleOfTemplate } from '../../project/add-from-template.ts'
import type { KindChoice } from '../../protocol/messages.ts'
import type { RecordTemplates } from '../../template/record-template.ts'
import type { EngagementView } from '../document-view.ts'

/** The kinds that a record can be added of. */
export function kindChoices({ project, editor }: EngagementView, templates: RecordTemplates, today: Day): KindChoice[] {
  return project.kinds.all
    .filter((kind) => kind.prefix !== undefined && kind.folder !== undefined && !kind.adoption)
    .map((kind) => ({
      kind: kind.name,
      names: kind.names,
      purpose: kind.purpose,
      phase: kind.phase,
      phaseNames: phases[kind.phase],
      icon: kind.icon,
      nextId: nextId(project, kind),
      documents: documentsFor(project, kind).map(({ path, title }) => ({ uri: editor.uriOf(path), title })),
      templates: templates.templates
        .filter((template) => template.kind === kind.name)
        .map((template) => ({
          name: template.name,
          purpose: template.purpose,
          title: titleOfTemplate(template, templates.memory, { today, calendar: project.index.calendar }) ?? '',
        })),
    }))
}
