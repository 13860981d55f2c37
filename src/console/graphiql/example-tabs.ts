export const exampleTabs = [{ query: '{ regions { regionId name } }' }]
