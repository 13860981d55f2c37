export const ImagesPage = () => <h1>Images</h1>
