export const KeyPage = () => <h1>Key</h1>
