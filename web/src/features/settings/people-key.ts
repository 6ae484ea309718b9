/** Under which React Query keeps who works here. */
export const PEOPLE_KEY = ['people'];
