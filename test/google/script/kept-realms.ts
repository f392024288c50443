import type vm from 'node:vm'
import type { Invocation, Outcome } from './invoke.ts'
import { openRealm, type Realm, type RealmNeeds } from './realm.ts'

interface Place {
  readonly code: vm.Script
  readonly realm: Realm
  needs: RealmNeeds
}

/**
 * Realms that serve one execution after the other: loading the script takes longer than most runs, and the
 * years of the simulation make hundreds of thousands. Google starts every execution afresh, so all that tests
 * the script itself does that too. A realm in which something went wrong is not used again.
 */
export class KeptRealms {
  private readonly idle: Place[] = []

  run(code: vm.Script, needs: RealmNeeds, invocation: Invocation): Outcome {
    const place = this.take(code, needs)
    const outcome = place.realm.run(invocation)
    if (outcome.kind !== 'error') this.idle.push(place)
    return outcome
  }

  private take(code: vm.Script, needs: RealmNeeds): Place {
    const index = this.idle.findIndex((place) => place.code === code)
    const [known] = index < 0 ? [] : this.idle.splice(index, 1)
    if (known) {
      known.needs = needs
      return known
    }
    const relay: RealmNeeds = {
      ...needs,
      timeoutMs: undefined,
      cross: (name, text) => place.needs.cross(name, text),
      now: () => place.needs.now(),
    }
    const place: Place = { code, needs, realm: openRealm(code, relay) }
    return place
  }
}
