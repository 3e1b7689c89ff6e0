import { Actor } from '../../Actor.ts';
import type { Scenario, Scenarios } from '../Scenario.ts';
import type { World } from '../World.ts';

/** Something is done to somebody who follows what happens to them. */
function toViewer(events: readonly string[], act: (world: World, viewer: Actor) => Promise<unknown>): Scenario {
  return {
    prepare: async (world) => {
      const follower = await world.register();
      return { follower, act: () => act(world, follower) };
    },
    told: { viewerEvents: events },
  };
}

/** The same where it ends their session: they sign in again and hear of it then. */
function endingSession(events: readonly string[], act: (world: World, viewer: Actor) => Promise<unknown>): Scenario {
  const signInAfter = async (world: World, viewer: Actor) => {
    await act(world, viewer);
    return world.signIn(viewer);
  };
  return { ...toViewer(events, signInAfter), endsSession: true, name: 'and signing in again' };
}

/** Something that nobody else is told of. */
function toNobody(act: (world: World) => Promise<unknown>): Scenario {
  return { prepare: async (world) => ({ act: () => act(world) }), told: { viewerEvents: [] } };
}

const signOut = (person: Actor, input: object) =>
  person.query('mutation ($input: SignOutInput!) { signOut(input: $input) { outcome { state } } }', { input });

const toRoot =
  (field: string, more: object = {}) =>
  ({ root }: World, viewer: Actor) =>
    root.do(field, { personId: viewer.id, ...more });

async function changePassword({ url }: World, viewer: Actor): Promise<Actor> {
  const { viewer: before } = await viewer.query('{ viewer { email } }');
  const currentPassword = `password of ${String(before?.email).split('@')[0]}`;
  const { token } = await viewer.do('changePassword', { currentPassword, newPassword: 'another password' }, 'token');
  return new Actor(url, viewer.id, String(token));
}

export const personScenarios: Scenarios = {
  register: [toNobody((world) => world.register())],
  signIn: [toViewer(['ViewerSignedIn'], (world, viewer) => world.signIn(viewer))],
  signOut: [
    toViewer(['ViewerSignedIn', 'ViewerSessionsEnded'], async (world, viewer) =>
      signOut(await world.signIn(viewer), {}),
    ),
    endingSession(['ViewerSessionsEnded', 'ViewerSignedIn'], (_world, viewer) => signOut(viewer, { everywhere: true })),
  ],
  changePassword: [{ ...toViewer(['ViewerSessionsEnded', 'ViewerSignedIn'], changePassword), endsSession: true }],
  updateProfile: [
    toViewer(['ViewerProfileChanged'], (_world, viewer) =>
      viewer.do('updateProfile', {
        displayName: 'Another',
        about: 'Words',
        location: 'Here',
        languages: ['en', 'pt-BR'],
      }),
    ),
    toViewer(['ViewerProfileChanged'], (world, viewer) =>
      viewer.do('updateProfile', { userName: world.unique('renamed') }),
    ),
  ],
  createPeople: [
    toNobody((world) => {
      const name = world.unique('made');
      const people = [{ key: name, userName: name, displayName: name }];
      const query =
        'mutation ($input: CreatePeopleInput!) { createPeople(input: $input) { results { outcome { state } } } }';
      return world.root.query(query, { input: { people } });
    }),
  ],
  grantRole: [toViewer(['ViewerRolesChanged'], toRoot('grantRole', { role: 'ANALYST' }))],
  revokeRole: [
    toViewer(['ViewerRolesChanged', 'ViewerRolesChanged'], async (world, viewer) => {
      await toRoot('grantRole', { role: 'ANALYST' })(world, viewer);
      await toRoot('revokeRole', { role: 'ANALYST' })(world, viewer);
    }),
  ],
  deactivatePerson: [endingSession(['ViewerSignedIn'], deactivateAndBack)],
  reactivatePerson: [endingSession(['ViewerSignedIn'], deactivateAndBack)],
  eraseAccount: [toNobody(eraseSomebody)],
  revokeSessions: [endingSession(['ViewerSessionsEnded', 'ViewerSignedIn'], toRoot('revokeSessions'))],
};

/** Who is erased hears nothing of it: their session ends, and they cannot come back. */
async function eraseSomebody(world: World): Promise<void> {
  const person = await world.register();
  const { viewer } = await person.query('{ viewer { email } }');
  await person.do('eraseAccount', { password: `password of ${String(viewer?.email).split('@')[0]}` });
}

/** Nobody hears anything while deactivated. */
async function deactivateAndBack(world: World, viewer: Actor): Promise<void> {
  await toRoot('deactivatePerson')(world, viewer);
  await toRoot('reactivatePerson')(world, viewer);
}
