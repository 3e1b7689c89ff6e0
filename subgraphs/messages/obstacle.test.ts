import { describe, expect, test } from 'vitest';
import { addUserGroupMembers } from './commands/addUserGroupMembers.ts';
import { deleteMessage } from './commands/deleteMessage.ts';
import { editMessage } from './commands/editMessage.ts';
import { leaveUserGroup } from './commands/leaveUserGroup.ts';
import { sendMessage } from './commands/sendMessage.ts';
import { setUserGroupRole } from './commands/setUserGroupRole.ts';
import { updateUserGroup } from './commands/updateUserGroup.ts';
import {
  ada,
  adaAndBob,
  bob,
  cyd,
  deactivate,
  givenConversations,
  imp,
  messageCalled,
  retire,
  shed,
} from './conversationScenario.ts';

const said = { conversationId: shed, messageId: messageCalled('said') };
const saying = { text: 'Words', replyToId: null, authorId: null, occurredAt: null };
const given = () => {
  const scenario = givenConversations();
  scenario.when(sendMessage, { ...said, ...saying }, { actor: ada });
  return scenario;
};
const more = { ...said, ...saying, messageId: messageCalled('more') };

/** Everything that Ada, the admin, can do in her group. */
const attempts = {
  sendMessage: (scenario) => scenario.when(sendMessage, more, { actor: ada }),
  editMessage: (scenario) =>
    scenario.when(editMessage, { ...said, text: 'New', expectedVersion: null }, { actor: ada }),
  deleteMessage: (scenario) => scenario.when(deleteMessage, said, { actor: ada }),
  updateUserGroup: (scenario) => {
    const named = { userGroupId: shed, expectedVersion: null, name: 'Hut', description: null };
    return scenario.when(updateUserGroup, named, { actor: ada });
  },
  setUserGroupRole: (scenario) =>
    scenario.when(setUserGroupRole, { userGroupId: shed, personId: bob, role: 'admin' }, { actor: ada }),
  addUserGroupMembers: (scenario) =>
    scenario.when(addUserGroupMembers, { userGroupId: shed, personIds: [cyd] }, { actor: ada }),
  leaveUserGroup: (scenario) => scenario.when(leaveUserGroup, { userGroupId: shed }, { actor: ada }),
} satisfies Record<string, (scenario: ReturnType<typeof given>) => object>;

describe('whoever is deactivated', () => {
  test.each(Object.entries(attempts))('is refused %s', (_name, attempt) => {
    expect(attempt(deactivate(given(), ada))).toEqual({ refused: 'DEACTIVATED' });
  });

  test('says nothing in direct conversations either', () => {
    const direct = { ...more, conversationId: adaAndBob };
    expect(deactivate(given(), bob).when(sendMessage, direct, { actor: bob })).toEqual({ refused: 'DEACTIVATED' });
  });

  test('has said what an importer says they have', () => {
    const imported = { ...more, authorId: bob, occurredAt: 1 };
    const decision = deactivate(given(), bob).when(sendMessage, imported, { actor: imp, time: 9 });
    expect(decision).toHaveProperty('facts');
  });
});

describe('in the groups of a retired community', () => {
  test.each([...(['sendMessage', 'editMessage', 'updateUserGroup', 'addUserGroupMembers'] as const)])(
    '%s is refused',
    (name) => {
      expect(attempts[name](retire(given()))).toEqual({ refused: 'COMMUNITY_RETIRED' });
    },
  );

  test('what was said can be taken back, roles are given, and members leave', () => {
    expect(attempts.setUserGroupRole(retire(given()))).toHaveProperty('facts.length', 1);
    expect(attempts.deleteMessage(retire(given()))).toHaveProperty('facts.length', 1);
    const leaving = retire(given()).when(leaveUserGroup, { userGroupId: shed }, { actor: bob });
    expect(leaving).toHaveProperty('facts.length', 1);
  });

  test('direct conversations go on', () => {
    const direct = { ...more, conversationId: adaAndBob };
    expect(retire(given()).when(sendMessage, direct, { actor: bob })).toHaveProperty('facts');
  });
});
