import { defineProblems } from '../problem.ts';

export const analyticsProblems = defineProblems({
  'analytics/range-reversed': { status: 422, title: 'The range ends before it begins' },
  'analytics/range-too-long': { status: 422, title: 'The range has more days than one report may cover' },
});
