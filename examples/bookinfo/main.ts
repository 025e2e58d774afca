import { MeshApp } from '../../lib';
import { Bookinfo } from './bookinfo';

const app = new MeshApp({ istio: '1.31' });
new Bookinfo(app, 'bookinfo', { host: 'bookinfo.example.com', canaryWeight: 10 });
app.synth();
