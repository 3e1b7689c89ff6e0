import type { Resolvers } from './generated/resolverTypes.ts';
import { changePasswordField } from './mutations/changePassword.ts';
import { createPeopleField } from './mutations/createPeople.ts';
import { deactivatePersonField } from './mutations/deactivatePerson.ts';
import { eraseAccountField } from './mutations/eraseAccount.ts';
import { grantRoleField } from './mutations/grantRole.ts';
import { reactivatePersonField } from './mutations/reactivatePerson.ts';
import { registerField } from './mutations/register.ts';
import { revokeRoleField } from './mutations/revokeRole.ts';
import { revokeSessionsField } from './mutations/revokeSessions.ts';
import { signInField } from './mutations/signIn.ts';
import { signOutField } from './mutations/signOut.ts';
import { updateProfileField } from './mutations/updateProfile.ts';
import { personResolvers } from './personResolvers.ts';
import { peopleField } from './queries/people.ts';
import { personField } from './queries/person.ts';
import { personByUserNameField } from './queries/personByUserName.ts';
import { viewerField } from './queries/viewer.ts';
import { sessionResolvers } from './sessionResolvers.ts';
import { viewerResolvers } from './viewerResolvers.ts';

/** The resolvers of `schema/users.graphql`. */
export const resolvers: Resolvers = {
  Query: {
    viewer: viewerField,
    person: personField,
    personByUserName: personByUserNameField,
    people: peopleField,
  },
  Mutation: {
    register: registerField,
    signIn: signInField,
    signOut: signOutField,
    changePassword: changePasswordField,
    updateProfile: updateProfileField,
    createPeople: createPeopleField,
    grantRole: grantRoleField,
    revokeRole: revokeRoleField,
    deactivatePerson: deactivatePersonField,
    reactivatePerson: reactivatePersonField,
    revokeSessions: revokeSessionsField,
    eraseAccount: eraseAccountField,
  },
  Person: personResolvers,
  Viewer: viewerResolvers,
  Session: sessionResolvers,
};
