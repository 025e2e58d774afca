import { MeshApp } from './lib';
import { Addons } from './lib/charts/addons';
import { Httpbin } from './lib/charts/httpbin';

const app = new MeshApp({ istio: '1.15' });
new Httpbin(app, 'httpbin', { host: 'httpbin.example.com' });
new Addons(app, 'addons');
app.synth();
