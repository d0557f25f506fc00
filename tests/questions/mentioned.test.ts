import { describe, expect, test } from 'vitest';
import { mentioned } from '../../src/questions/over-mentioned.js';
import type { OverMark } from '../../src/questions/over-words.js';
import { read } from './reading.js';

/** The words of a question from its verb of mention on, and those that are its topic where nothing behind it was left. */
function topicOf(text: string, verb: string, left: readonly number[] = []): string {
  const { words } = read(text);
  const parts = verb.split(' ');
  const from = words.findIndex((_, i) => parts.every((part, k) => words[i + k]?.folded === part));
  const marks: readonly OverMark[] = [{ group: 'link', from, to: from + parts.length }];
  return mentioned(words, marks, left, new Set())
    .map((at) => words[at]?.folded)
    .join(' ');
}

describe('words behind a verb of mention that say nothing apart', () => {
  test.each([
    ['may bao cao nao co nhac toi viec hien dat', 'co nhac toi', 'hien dat'],
    ['bao cao nao nhac toi hien dat', 'nhac toi', 'hien dat'],
    ['bao cao nao noi ve dat', 'noi ve', 'dat'],
    ['nhung bao cao nao viet ve viec hien dat khong', 'viet ve', 'hien dat'],
    ['bao cao nao neu hien dat', 'neu', 'hien dat'],
  ])('are the topic: %s', (text, verb, topic) => expect(topicOf(text, verb)).toBe(topic));

  test.each([
    ['báo cáo nào nhắc tới hiện đạt', 'nhac toi'],
    ['bao cao nao nhac den do', 'nhac den'],
    ['bao cao nao noi ve viec nay khong', 'noi ve'],
    ['bao cao nao neu ten', 'neu'],
    ['bao cao nao noi ve gi', 'noi ve'],
    ['bao cao nao thuoc hien dat', 'thuoc'],
  ])('are none: %s', (text, verb) => expect(topicOf(text, verb)).toBe(''));

  test('are none where other words are left', () => {
    expect(topicOf('bao cao nao nhac toi hien dat nong thon', 'nhac toi', [7, 8])).toBe('');
    expect(topicOf('dang vien nao nhac toi hien dat', 'nhac toi', [0, 1])).toBe('hien dat');
  });
});
