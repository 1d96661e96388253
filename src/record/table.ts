import type { RecordTable } from './kind.js'
import { abilities } from './table/abilities.js'
import { actions } from './table/actions.js'
import { administrations } from './table/administrations.js'
import { allergies } from './table/allergies.js'
import { asked } from './table/asked.js'
import { authorisations } from './table/authorisations.js'
import { capacity } from './table/capacity.js'
import { carePlans } from './table/care-plans.js'
import { charts } from './table/charts.js'
import { concerns } from './table/concerns.js'
import { contacts } from './table/contacts.js'
import { decisions } from './table/decisions.js'
import { delegations } from './table/delegations.js'
import { devices } from './table/devices.js'
import { diagnoses } from './table/diagnoses.js'
import { documents } from './table/documents.js'
import { earlierFindings } from './table/earlier-findings.js'
import { events } from './table/events.js'
import { iddsi } from './table/iddsi.js'
import { immunisations } from './table/immunisations.js'
import { injuries } from './table/injuries.js'
import { instruments } from './table/instruments.js'
import { medicines } from './table/medicines.js'
import { observations } from './table/observations.js'
import { redBag } from './table/red-bag.js'
import { restrictions } from './table/restrictions.js'
import { results } from './table/results.js'
import { reviews } from './table/reviews.js'
import { signs } from './table/signs.js'
import { sleep } from './table/sleep.js'
import { stays } from './table/stays.js'
import { usual } from './table/usual.js'
import { wishes } from './table/wishes.js'
import { wounds } from './table/wounds.js'

/** Every list a resident's record may hold: the one place from which types, schema and checks are made. */
export const table = {
  observations,
  results,
  instruments,
  signs,
  charts,
  events,
  concerns,
  medicines,
  administrations,
  allergies,
  diagnoses,
  carePlans,
  capacity,
  wishes,
  decisions,
  contacts,
  reviews,
  immunisations,
  stays,
  abilities,
  iddsi,
  sleep,
  wounds,
  injuries,
  devices,
  usual,
  authorisations,
  restrictions,
  documents,
  redBag,
  delegations,
  earlierFindings,
  actions,
  asked,
} satisfies RecordTable
